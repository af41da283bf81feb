import type { ReactNode } from "react";
import { CodeField, DayField, MovementsField } from "@/components/flights/filter-fields";
import { FilterForm } from "@/components/flights/filter-form";
import { timelineOf } from "@/components/flights/timeline-of";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import type { BoardFilter } from "@/lib/board/schema";
import { boardHref } from "./board-address";

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
      <DayField day={day} />
      <CodeField name="station" label="Station" value={station} />
      <MovementsField show={show} />
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
