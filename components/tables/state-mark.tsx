import { CancelingIcon, CircleIcon, HalfCircleIcon } from "@/components/ui/icons";
import { stateWords } from "@/lib/tables/words";

/** The state of a table or an index: shape and word. */
export function StateMark({ state, filling = false }: { state: string; filling?: boolean }) {
  const isActive = state === "ACTIVE";
  const isGoing = state === "DELETING";
  const Shape = isActive ? CircleIcon : isGoing ? CancelingIcon : HalfCircleIcon;
  return (
    <span className={`st${isActive ? "" : isGoing ? " is-bad" : " is-late"}`}>
      <Shape className="" />
      {filling ? "Being filled" : stateWords(state)}
    </span>
  );
}
