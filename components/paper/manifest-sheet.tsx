import { flightHref } from "@/components/flights/flight-href";
import { BookingStatusMark } from "@/components/ui/status-mark";
import { longDay } from "@/lib/airports/day";
import { counted } from "@/lib/format";
import { remarkOf, type ManifestSheet as Sheet } from "@/lib/paper/manifest";
import { PaperBar } from "./paper-bar";
import { PaperChoice } from "./paper-choice";
import { manifestCsvHref, manifestHref } from "./paper-href";

/** What stands at the top of every page. */
function Head({ sheet }: { sheet: Sheet }) {
  const { flight, passengers, parties, by, printedAt, printedBy } = sheet;
  const departs = flight.departs.scheduled;
  const route = [flight.origin?.iata, flight.destination?.iata].filter(Boolean).join("→");
  const facts = [
    departs && longDay(departs.date),
    departs && `departs ${departs.local} ${departs.zone}`.trim(),
    flight.registration,
    `${counted(passengers.length, "passenger")} in ${counted(parties, "booking")}, by ${by}`,
  ];
  return (
    <>
      <h1>
        Manifest <span className="num">{[flight.designator, route].filter(Boolean).join(" ")}</span>
      </h1>
      <p>{facts.filter(Boolean).join(" · ")}</p>
      <p>
        Printed {printedAt} by {printedBy}
      </p>
    </>
  );
}

function Passengers({ sheet }: { sheet: Sheet }) {
  if (sheet.passengers.length === 0)
    return (
      <tr>
        <td colSpan={5}>Nobody has booked.</td>
      </tr>
    );
  return sheet.passengers.map((row) => (
    <tr key={row.bookingId}>
      <td className="mono b">{row.seat}</td>
      <td>
        {row.family ? <b>{row.family.toUpperCase()}</b> : row.bookingId}
        {row.given ? `, ${row.given}` : ""}
      </td>
      <td className="mono">{row.locator ?? row.bookingId}</td>
      <td>
        <BookingStatusMark status={row.status} />
      </td>
      <td>{remarkOf(row)}</td>
    </tr>
  ));
}

/** Below the last passenger: how many of each status, what is missing, and who answers for it. */
function Foot({ sheet: { counts, arriving } }: { sheet: Sheet }) {
  return (
    <div className="manifest-foot">
      <ul aria-label="Passengers by status">
        {counts.map(([status, passengers]) => (
          <li key={status}>
            <BookingStatusMark status={status} /> <b className="mono">{passengers}</b>
          </li>
        ))}
      </ul>
      {arriving.length > 0 ? <p>Taken, and the passenger not listed yet: {arriving.join(", ")}.</p> : null}
      <p className="manifest-sign">
        <span>Name</span>
        <span>Signature</span>
        <span>Date and time, UTC</span>
      </p>
    </div>
  );
}

/** The manifest of a flight, made for paper: its heading and the names of its columns stand on every page. */
export function ManifestSheet({ sheet }: { sheet: Sheet }) {
  const { flight, by } = sheet;
  const { flightId, designator } = flight;
  return (
    <>
      <PaperBar back={{ href: flightHref(flightId), label: `Flight ${designator}` }}>
        <PaperChoice
          label="Order"
          choices={[
            { label: "By seat", href: manifestHref(flightId, "seat"), current: by === "seat" },
            { label: "By name", href: manifestHref(flightId, "name"), current: by === "name" },
          ]}
        />
        <a href={manifestCsvHref(flightId)}>CSV</a>
      </PaperBar>
      <div className="manifest">
        <table>
          <thead>
            <tr>
              <td className="manifest-head" colSpan={5}>
                <Head sheet={sheet} />
              </td>
            </tr>
            <tr>
              <th scope="col">Seat</th>
              <th scope="col">Passenger</th>
              <th scope="col">PNR</th>
              <th scope="col">Status</th>
              <th scope="col">Remark</th>
            </tr>
          </thead>
          <tbody>
            <Passengers sheet={sheet} />
          </tbody>
        </table>
        <Foot sheet={sheet} />
      </div>
    </>
  );
}
