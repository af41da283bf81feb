import { aircraftHref } from "@/components/equipment/aircraft-href";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { AlertIcon, CheckIcon } from "@/components/ui/icons";
import { counted } from "@/lib/format";
import type { MovePreview } from "@/lib/timeline/screen";

type MoveEffectProps = {
  flightId: string;
  /** Missing when it could not be read. */
  preview?: MovePreview;
  /** A newer one is on its way. */
  reading: boolean;
  onType: (type: string) => void;
};

/** What a move would come to, before it is saved: its times, and the conflicts that it makes, mends or leaves. */
export function MoveEffect({ flightId, preview, reading, onType }: MoveEffectProps) {
  return (
    <section className="tl-effect" aria-label="What this does" aria-live="polite" aria-busy={reading}>
      {preview ? <Effect flightId={flightId} preview={preview} onType={onType} /> : <Unknown />}
    </section>
  );
}

function Unknown() {
  return <p className="s">What this does could not be worked out; check the times and the aircraft.</p>;
}

type EffectProps = { flightId: string; preview: MovePreview; onType: (type: string) => void };

function Effect({ flightId, preview, onType }: EffectProps) {
  const { times, effect, problems, otherType, reseat } = preview;
  const [problem] = Object.values(problems);
  if (problem)
    return (
      <>
        <p className="bad">
          <AlertIcon /> {problem.message}.
        </p>
        {reseat ? (
          <p>
            <AppLink href={aircraftHref(flightId, reseat)}>Change the aircraft and seat them anew</AppLink>
          </p>
        ) : null}
      </>
    );
  const { makes, mends, keeps } = effect;
  return (
    <>
      {times ? <p>{times}.</p> : null}
      {otherType ? (
        <p className="late">
          <AlertIcon /> This aircraft flies as a {otherType} that day.{" "}
          <Button size="sm" onClick={() => onType(otherType)}>
            Use {otherType}
          </Button>
        </p>
      ) : null}
      <Sentences title="New" mark="bad" sentences={makes} />
      <Sentences title="Mended" mark="go" sentences={mends} />
      <Sentences title="Still there" mark="late" sentences={keeps} />
      {makes.length + mends.length + keeps.length === 0 ? <p>No conflict on any aircraft.</p> : null}
    </>
  );
}

type SentencesProps = { title: string; mark: "bad" | "go" | "late"; sentences: string[] };

function Sentences({ title, mark, sentences }: SentencesProps) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h3>
        {title}: {counted(sentences.length, "conflict")}
      </h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence} className={mark}>
            {mark === "go" ? <CheckIcon /> : <AlertIcon />} {sentence}.
          </li>
        ))}
      </ul>
    </>
  );
}
