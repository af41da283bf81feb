import { moveHref } from "@/components/changes/move-href";
import { AppLink } from "@/components/ui/app-link";
import { Note } from "@/components/ui/note";
import type { Person, PlanView } from "@/lib/equipment/screen";
import { counted } from "@/lib/format";

function names(people: readonly Person[]): string {
  return people.map(({ name, seat }) => `${name} ${seat}`).join(", ");
}

/** Parties that would have to leave the flight first, each with the way to another one. */
function TooMany({ plan: { tooMany } }: { plan: PlanView }) {
  if (tooMany.length === 0) return null;
  return (
    <>
      <p className="mt-3">
        These would go first: no-shows, then who booked last; who has checked in after all others; parties
        whole.
      </p>
      <ul className="equip-list">
        {tooMany.map(({ bookingId, people }) => (
          <li key={bookingId}>
            {names(people)}{" "}
            <AppLink
              className="btn sm"
              href={moveHref(bookingId, people)}
              aria-label={`Move ${people.map(({ name }) => name).join(", ")} to another flight`}
            >
              Move…
            </AppLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function Many({ summary, children }: { summary: string; children: string[] }) {
  return (
    <details>
      <summary>{summary}</summary>
      <ul className="equip-list">
        {children.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** What no longer fits, before anything is done about it. */
export function Misfits({ plan }: { plan: PlanView }) {
  const { words, capacity, equipped, conflicts, refused, displaced, otherKind, blockedGone, unlisted } = plan;
  const seats = displaced.map(({ seat }) => seat).join(", ");
  const fits = !equipped && displaced.length + otherKind.length + blockedGone.length === 0;
  return (
    <section aria-labelledby="fits">
      <h2 className="bh" id="fits">
        {equipped ? "Who is left" : "What no longer fits"}{" "}
        <span className="two">{`${words}, ${capacity} seats`}</span>
      </h2>
      {refused ? (
        <Note tone="bad" alert>
          {refused}
        </Note>
      ) : null}
      <TooMany plan={plan} />
      {conflicts.map((sentence) => (
        <Note key={sentence} tone="late">
          {sentence}
        </Note>
      ))}
      {displaced.length > 0 ? (
        <p className="mt-3">
          <b>{counted(displaced.length, "passenger")}</b> on seats that this aircraft does not have:{" "}
          <span className="mono">{seats}</span>
        </p>
      ) : null}
      {refused && displaced.length > 0 ? (
        <Many summary="Who sits there">{displaced.map(({ name, seat }) => `${seat} ${name}`)}</Many>
      ) : null}
      {unlisted.length > 0 ? (
        <Note tone="late">
          Taken just now, and the passenger is not listed yet:{" "}
          <span className="mono">{unlisted.join(", ")}</span>. Look again in a moment.
        </Note>
      ) : null}
      {otherKind.length > 0 ? (
        <Many summary={`${counted(otherKind.length, "seat")} that passengers keep, of another kind then`}>
          {otherKind.map(({ name, seat, difference }) => `${seat} ${name}: ${difference}`)}
        </Many>
      ) : null}
      {blockedGone.length > 0 ? (
        <p className="mt-3">
          Blocked seats that this aircraft does not have:{" "}
          <span className="mono">{blockedGone.join(", ")}</span>. They stay noted, and are blocked again when
          an aircraft has them.
        </p>
      ) : null}
      {fits ? (
        <p className="mt-3">Every seat that is taken or blocked is there, and of the same kind.</p>
      ) : null}
    </section>
  );
}
