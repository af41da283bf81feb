import { type Fact, Facts } from "@/components/ui/facts";
import { LoadBar } from "@/components/ui/load-bar";
import { TimeOfDay } from "@/components/ui/time-of-day";
import type { LoadView, MovementView, PlaceView } from "@/lib/flights/row";
import type { FlightDetail } from "@/lib/flights/screen";

function Movement({ movement }: { movement: MovementView }) {
  const { scheduled, expected, dayShift } = movement;
  const shown = expected ?? scheduled;
  if (!shown) return <span className="three">not stored</span>;
  return <TimeOfDay time={shown} superseded={expected ? scheduled : undefined} dayShift={dayShift} />;
}

function at(verb: string, place: PlaceView | undefined): string {
  return place ? `${verb} ${place.city || place.iata}` : verb;
}

/** `11 free, 2 blocked`; without a capacity the bar's place is taken by words that say the free ones already. */
function beside({ capacity, available, blocked }: LoadView): string {
  return [
    capacity === undefined || available === undefined ? "" : `${available} free`,
    blocked > 0 ? `${blocked} blocked` : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** What is known of the flight, in one row under its identity. */
export function FlightFacts({ flight }: { flight: FlightDetail }) {
  const { row, fare, terminal, typeName } = flight;
  const { load } = row;
  const left = row.status.kind === "departed" || row.status.kind === "arrived";
  const optional: (Fact | undefined)[] = [
    row.gate ? { label: "Gate", value: <span className="gate">{row.gate}</span> } : undefined,
    terminal ? { label: "Terminal", value: <span className="gate">{terminal}</span> } : undefined,
    row.registration || typeName
      ? {
          label: "Aircraft",
          value: (
            <>
              <span className="mono">{row.registration}</span> <span className="two">{typeName}</span>
            </>
          ),
        }
      : undefined,
    row.status.why ? { label: "Delay", value: row.status.why, wide: true } : undefined,
    fare ? { label: "Fare", value: <span className="mono">{fare}</span> } : undefined,
  ];
  return (
    <Facts
      facts={[
        {
          label: at(left ? "Departed" : "Departs", row.origin),
          value: <Movement movement={row.departs} />,
          wide: true,
        },
        {
          label: at(row.status.kind === "arrived" ? "Arrived" : "Arrives", row.destination),
          value: <Movement movement={row.arrives} />,
          wide: true,
        },
        ...optional.filter((fact) => fact !== undefined),
        {
          label: "Seats taken",
          wide: true,
          value: (
            <>
              <LoadBar load={load} /> <span className="s two">{beside(load)}</span>
            </>
          ),
        },
      ]}
    />
  );
}
