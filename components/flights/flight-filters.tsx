import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Token } from "@/components/ui/token";
import { flightStatuses } from "@/lib/flights/flight";
import type { FlightList } from "@/lib/flights/screen";
import { CodeField, DayField, MovementsField } from "./filter-fields";
import { FilterForm } from "./filter-form";
import { listAddress, narrowings, withoutNarrowing } from "./list-address";
import { timelineOf } from "./timeline-of";

/** Which flights: day, station, route, status, carrier, seats; each also as a token that takes it away again. */
export function FlightFilters({ list, count }: { list: FlightList; count: string }) {
  const { filter } = list;
  const on = narrowings(filter);
  return (
    <FilterForm
      action="/flights"
      on={on.length}
      beside={
        <>
          <span className="count" aria-live="polite">
            {count}
          </span>
          <AppLink className="btn quiet" href={timelineOf(filter)}>
            Timeline
          </AppLink>
        </>
      }
    >
      <DayField day={filter.day} />
      {filter.from ? (
        <label>
          <span>to</span>
          <input
            className="in"
            type="date"
            name="until"
            defaultValue={filter.until}
            key={filter.until}
            data-now=""
          />
        </label>
      ) : null}
      <CodeField name="station" label="Station" value={filter.station} id="find" />
      <MovementsField show={filter.show} />
      <CodeField name="from" label="From" value={filter.from} />
      <CodeField name="to" label="To" value={filter.to} />
      <CodeField name="carrier" label="Carrier" value={filter.carrier} length={2} />
      <label>
        <span className="vh">Status</span>
        <select
          className="in"
          name="status"
          defaultValue={filter.status ?? ""}
          key={filter.status ?? ""}
          data-now=""
        >
          <option value="">Any status</option>
          {flightStatuses.map((status) => (
            <option key={status} value={status}>
              {status.charAt(0).toUpperCase() + status.slice(1)}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          name="seats"
          value="1"
          defaultChecked={filter.seats}
          key={String(filter.seats)}
          data-now=""
        />
        Free seats
      </label>
      <Button type="submit" size="sm">
        Show
      </Button>
      {on.length > 0 ? (
        <span className="tokens">
          {on.map(({ name, value, without }) => (
            <Token key={name} name={name} value={value} removeHref={listAddress(without)} />
          ))}
          <AppLink href={listAddress(withoutNarrowing(filter))} className="btn quiet sm">
            Clear
          </AppLink>
        </span>
      ) : null}
    </FilterForm>
  );
}
