import { bookingHref } from "@/components/bookings/booking-href";
import { AppLink } from "@/components/ui/app-link";
import type { DisruptionView, GroupView, PartyView, PersonView } from "@/lib/disruption/screen";
import { WayDialog } from "./way-dialog";

const words: Record<PersonView["state"], string> = {
  waiting: "",
  moved: "moved",
  listed: "canceled, on the list",
  stays: "",
  elsewhere: "changed by somebody else",
  returned: "back",
  kept: "stays",
};

function Seats({ person: { oldSeat, seats, state } }: { person: PersonView }) {
  const to = seats.join(" and ");
  return (
    <span className="mono seats-to">
      {oldSeat ?? "–"}
      {to ? (
        <>
          <span aria-hidden="true">→</span>
          <span className="vh">to </span>
          {to}
        </>
      ) : null}
      {state === "listed" ? <span className="vh">no seat</span> : null}
    </span>
  );
}

function Person({ person, group }: { person: PersonView; group: GroupView }) {
  const { bookingId, name, needs, onward, why, state } = person;
  return (
    <li>
      <AppLink className="quiet-link" href={bookingHref(bookingId)}>
        {name}
      </AppLink>{" "}
      <Seats person={person} />
      {needs.length > 0 ? <span className="late s"> {needs.join(", ")}</span> : null}
      {onward ? (
        <span className="s two">
          {" "}
          on with{" "}
          <AppLink className="mono" href={bookingHref(onward)}>
            {onward}
          </AppLink>
        </span>
      ) : null}
      {words[state] && state !== "moved" ? <span className="s two"> {words[state]}</span> : null}
      {why && why !== group.why ? <span className="s two"> {why}</span> : null}
    </li>
  );
}

type PartyProps = { party: PartyView; group: GroupView; view: DisruptionView };

function Party({ party, group, view }: PartyProps) {
  const { may, jobId, version, ways } = view;
  const { locator, people, flightId } = party;
  const editing = may.edit || (may.place && group.kind === "list");
  return (
    <div className="party">
      <span className="mono b">{locator}</span>
      <ul>
        {people.map((person) => (
          <Person key={person.bookingId} person={person} group={group} />
        ))}
      </ul>
      {editing ? (
        <WayDialog
          key={`${version} ${people.length}`}
          jobId={jobId}
          version={may.edit ? version : undefined}
          who={locator}
          bookingIds={people.map(({ bookingId }) => bookingId)}
          now={group.kind === "way" ? group.key.slice("way/".length) : ""}
          ways={ways[flightId] ?? []}
        />
      ) : null}
    </div>
  );
}

/** Everybody of a group, party by party, each with the seat that they leave and the one that they get. */
export function PartyLines({ group, view }: { group: GroupView; view: DisruptionView }) {
  return (
    <div className="parties">
      {group.parties.map((party) => (
        <Party key={party.key} party={party} group={group} view={view} />
      ))}
    </div>
  );
}
