import type { ComponentType } from "react";
import type { StatusKind, StatusView } from "@/lib/flights/row";
import {
  AlertIcon,
  ArrivedIcon,
  CanceledIcon,
  CancelingIcon,
  CheckedDiscIcon,
  CircleIcon,
  DashedCircleIcon,
  DepartedIcon,
  DiamondIcon,
  DiscIcon,
  HalfCircleIcon,
} from "./icons";

type Tone = "" | "is-go" | "is-late" | "is-bad" | "is-done";
type Mark = { Shape: ComponentType<{ className?: string }>; tone: Tone };

const flightMarks: Record<StatusKind, Mark> = {
  scheduled: { Shape: CircleIcon, tone: "" },
  boarding: { Shape: HalfCircleIcon, tone: "is-go" },
  delayed: { Shape: DiamondIcon, tone: "is-late" },
  departed: { Shape: DepartedIcon, tone: "is-done" },
  arrived: { Shape: ArrivedIcon, tone: "is-done" },
  canceling: { Shape: CancelingIcon, tone: "is-bad" },
  canceled: { Shape: CanceledIcon, tone: "is-bad" },
  attention: { Shape: AlertIcon, tone: "is-late" },
};

const bookingMarks = new Map<string, Mark & { word: string }>([
  ["confirmed", { Shape: CircleIcon, tone: "", word: "Confirmed" }],
  ["checked_in", { Shape: CheckedDiscIcon, tone: "", word: "Checked in" }],
  ["boarded", { Shape: DiscIcon, tone: "", word: "Boarded" }],
  ["no_show", { Shape: DashedCircleIcon, tone: "is-late", word: "No-show" }],
  ["canceled", { Shape: CanceledIcon, tone: "is-bad", word: "Canceled" }],
]);

function Word({ mark: { Shape, tone }, word, why }: { mark: Mark; word: string; why?: string }) {
  return (
    <>
      <span className={tone ? `st ${tone}` : "st"}>
        <Shape className="" />
        {word}
      </span>
      {why ? <span className="why">{why}</span> : null}
    </>
  );
}

/** The status of a flight: shape, word and colour, then the reason in lighter ink. */
export function StatusMark({ status }: { status: StatusView }) {
  return <Word mark={flightMarks[status.kind]} word={status.word} why={status.why} />;
}

/** The status of a booking; a status this program does not know is shown as it is stored. */
export function BookingStatusMark({ status, why }: { status: string; why?: string }) {
  const known = bookingMarks.get(status);
  return known ? (
    <Word mark={known} word={known.word} why={why} />
  ) : (
    <Word mark={flightMarks.attention} word={status || "No status"} why={why} />
  );
}
