import type { ReactNode } from "react";
import { FilterForm } from "@/components/flights/filter-form";
import { timelineOf } from "@/components/flights/timeline-of";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import type { BoardFilter } from "@/lib/board/schema";
import { boardHref } from "./board-address";

const shown = [
  { value: "departures", label: "Departures" },
  { value: "arrivals", label: "Arrivals" },
  { value: "both", label: "Both" },
];

type BoardBarProps = {
  filter: BoardFilter;
  find: string;
  onFind: (find: string) => void;
  beside: ReactNode;
};

/** Which board: day, station, departures or arrivals; and a search in what it shows, which asks nobody. */
export function BoardBar({ filter, find, onFind, beside }: BoardBarProps) {
  const { day, station, show } = filter;
  return (
    <FilterForm action="/board" on={0} beside={beside}>
      <label>
        <span className="vh">Search in this board</span>
        <input
          id="find"
          className="in"
          type="search"
          placeholder="Flight, city, tail, gate"
          value={find}
          autoComplete="off"
          onChange={(event) => onFind(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      </label>
      <label>
        <span>Day</span>
        <input className="in" type="date" name="day" defaultValue={day} key={day} data-now="" />
      </label>
      <label>
        <span>Station</span>
        <input
          className="in mono"
          name="station"
          defaultValue={station}
          key={station}
          size={4}
          maxLength={3}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </label>
      <label>
        <span className="vh">Movements</span>
        <select className="in" name="show" defaultValue={show} key={show} data-now="">
          {shown.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" size="sm">
        Show
      </Button>
      <AppLink className="btn quiet sm" href={timelineOf(filter)}>
        Timeline
      </AppLink>
      {station === "ALL" ? null : (
        <AppLink className="btn quiet sm" href={boardHref({ ...filter, station: "ALL" })}>
          Whole network
        </AppLink>
      )}
    </FilterForm>
  );
}
