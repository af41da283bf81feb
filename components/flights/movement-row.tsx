import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { LoadBar } from "@/components/ui/load-bar";
import type { LoadView } from "@/lib/flights/row";
import { FaultsMark } from "./faults-mark";
import { flightHref } from "./flight-href";

type Told = {
  flightId: string;
  designator: string;
  gate?: string;
  registration?: string;
  aircraftType?: string;
  load: LoadView;
  faults?: readonly string[];
};

type MovementRowProps = {
  row: Told;
  look?: string;
  scheduled: ReactNode;
  utc: ReactNode;
  expected: ReactNode;
  places: ReactNode;
  status: ReactNode;
  /** After the mark of what is wrong with the stored flight. */
  news?: ReactNode;
  /** The other end of the flight. */
  other: ReactNode;
};

/** The cells of one flight in a list or on a board, in the order of `FlightHeading`. */
export function MovementRow({ row, look, news, ...cells }: MovementRowProps) {
  return (
    <tr className={look} data-flight={row.flightId}>
      <td className="c-std">{cells.scheduled}</td>
      <td className="c-z">{cells.utc}</td>
      <td className="c-est">{cells.expected}</td>
      <td className="c-fl">
        <AppLink className="fl" href={flightHref(row.flightId)}>
          {row.designator}
        </AppLink>
      </td>
      <td className="c-to">{cells.places}</td>
      <td className="c-gate">{row.gate ? <span className="gate">{row.gate}</span> : null}</td>
      <td className="c-st">
        {cells.status}
        <FaultsMark faults={row.faults} />
        {news}
      </td>
      <td className="c-ac">
        <span className="mono s">{row.registration}</span>{" "}
        <span className="mono s three">{row.aircraftType}</span>
      </td>
      <td className="c-load">
        <LoadBar load={row.load} />
      </td>
      <td className="c-sta">{cells.other}</td>
    </tr>
  );
}
