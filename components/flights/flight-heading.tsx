import { SortIcon } from "@/components/ui/icons";

/** What the column of places tells: the other end of all flights of a station, or both ends. */
export type Ends = "To" | "From" | "Route";

export const columns = 10;

/** The heads of a list of flights: `ends` is where they go to or come from, `other` what is told of that end. */
export function FlightHeading({ ends, other }: { ends: Ends; other: string }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="c-std" aria-sort="ascending">
          <span className="sorted">
            Sched <SortIcon />
          </span>
        </th>
        <th scope="col" className="c-z">
          UTC
        </th>
        <th scope="col" className="c-est">
          Expected
        </th>
        <th scope="col" className="c-fl">
          Flight
        </th>
        <th scope="col" className="c-to">
          {ends}
        </th>
        <th scope="col" className="c-gate">
          Gate
        </th>
        <th scope="col" className="c-st">
          Status
        </th>
        <th scope="col" className="c-ac">
          Aircraft
        </th>
        <th scope="col" className="c-load">
          Seats taken
        </th>
        <th scope="col" className="c-sta">
          {other}
        </th>
      </tr>
    </thead>
  );
}
