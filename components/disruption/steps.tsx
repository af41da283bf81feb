import { CheckedDiscIcon, CircleIcon, HalfCircleIcon } from "@/components/ui/icons";
import type { DisruptionView } from "@/lib/disruption/screen";
import { counted } from "@/lib/format";
import { momentWords } from "./disruption-words";

type Step = { name: string; result: string; at: "done" | "now" | "to come" };

function resultOf({ groups }: DisruptionView): string {
  const ways = groups.filter(({ kind }) => kind === "way").length;
  const listed = groups.find(({ kind }) => kind === "list")?.passengers ?? 0;
  return `${counted(ways, "way")}, ${listed} without a seat`;
}

/** Where each step stands, by the state of the work. */
export function stepsOf(view: DisruptionView): Step[] {
  const { state, impact, approved, undoneBy, progress } = view;
  const decided = approved !== undefined;
  const over = state === "done" || state === "undone" || state === "undoing";
  const { done, of } = progress;
  return [
    {
      name: "Impact",
      result: counted(impact.passengers, "passenger"),
      at: "done",
    },
    { name: "Plan", result: resultOf(view), at: decided || state === "canceled" ? "done" : "now" },
    {
      name: "Approved",
      result: approved ? `${approved.name} ${momentWords(approved.at)}` : "by a person",
      at: decided ? "done" : "to come",
    },
    {
      name: state === "undoing" ? "Taking back" : "Moving",
      result: decided ? `${done} of ${of}` : "after approval",
      at:
        state === "running" || state === "canceling" || state === "undoing"
          ? "now"
          : over
            ? "done"
            : "to come",
    },
    {
      name: undoneBy ? "Taken back" : "Canceled",
      result: undoneBy?.name ?? (state === "done" ? "no seat is taken" : "when no seat is taken"),
      at: state === "done" || state === "undone" ? "done" : "to come",
    },
  ];
}

const shapes = { done: CheckedDiscIcon, now: HalfCircleIcon, "to come": CircleIcon };

/** The way of a disruption in one row: each step with its shape, its word and its result. */
export function Steps({ view }: { view: DisruptionView }) {
  return (
    <nav className="dis-steps" aria-label="Steps">
      <ol>
        {stepsOf(view).map(({ name, result, at }) => {
          const Shape = shapes[at];
          return (
            <li key={name} className={at.replace(" ", "-")} aria-current={at === "now" ? "step" : undefined}>
              <Shape />
              <b>{name}</b>
              <span className="two">
                {result}
                <span className="vh">, {at}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
