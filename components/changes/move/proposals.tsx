import { AppLink } from "@/components/ui/app-link";
import { TimeOfDay } from "@/components/ui/time-of-day";
import { shortDay } from "@/lib/airports/day";
import type { Move, Proposal } from "@/lib/changes/screen";
import { counted } from "@/lib/format";
import { moveHref } from "../move-href";

function Row({ move, proposal }: { move: Move; proposal: Proposal }) {
  const { flight, fare, difference } = proposal;
  const { departs, arrives, load } = flight;
  const leaves = departs.expected ?? departs.scheduled;
  const lands = arrives.expected ?? arrives.scheduled;
  return (
    <tr>
      <td className="when">
        {leaves ? (
          <>
            <span className="s two">{shortDay(leaves.date)}</span>{" "}
            <TimeOfDay time={leaves} superseded={departs.expected && departs.scheduled} show="digits" />
          </>
        ) : null}
      </td>
      <td className="desk">
        {lands ? <TimeOfDay time={lands} dayShift={arrives.dayShift} show="digits" soft /> : null}
      </td>
      <td className="which">
        <span className="fl">{flight.designator}</span>
      </td>
      <td className="free">{counted(load.available ?? 0, "free seat")}</td>
      <td className="num desk">{fare ?? "no fare"}</td>
      <td className="num b diff">{difference ?? "cannot be compared"}</td>
      <td className="n go">
        <AppLink
          className="btn sm"
          href={moveHref(move.bookingId, move.passengers, flight.flightId)}
          aria-label={`Choose ${flight.designator}${leaves ? `, ${shortDay(leaves.date)} ${leaves.local}` : ""}`}
        >
          Choose
        </AppLink>
      </td>
    </tr>
  );
}

/** The next flights on the same route with a seat for everybody, earliest first. */
export function Proposals({ move }: { move: Move }) {
  const { from, proposals, passengers } = move;
  const route = [from?.origin?.iata, from?.destination?.iata].filter(Boolean).join(" to ");
  const people = passengers.length === 1 ? "a seat" : `${passengers.length} seats`;
  return (
    <section aria-labelledby="proposed">
      <h2 className="bh" id="proposed">
        Next flights {route ? `from ${route} ` : ""}
        <span className="two">with {people}, within three days</span>
      </h2>
      {proposals.length > 0 ? (
        <table className="t flush proposals">
          <thead>
            <tr>
              <th scope="col">Departs</th>
              <th scope="col">Arrives</th>
              <th scope="col">Flight</th>
              <th scope="col">Seats</th>
              <th scope="col">Fare</th>
              <th scope="col">Against what was paid</th>
              <th scope="col">
                <span className="vh">Choose</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {proposals.map((proposal) => (
              <Row key={proposal.flight.flightId} move={move} proposal={proposal} />
            ))}
          </tbody>
        </table>
      ) : (
        <p className="two">
          No other flight of this route has {people} within three days. Any other flight can be given below.
        </p>
      )}
    </section>
  );
}
