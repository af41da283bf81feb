import { CanceledIcon, CheckedDiscIcon, CircleIcon } from "@/components/ui/icons";
import type { Outcome } from "@/lib/adopt/mend";

/** What became of a mend, in shape, word and colour. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  switch (outcome.state) {
    case "done":
      return (
        <span className="st is-go">
          <CheckedDiscIcon className="" />
          Mended
        </span>
      );
    case "settled":
      return (
        <span className="st is-done">
          <CircleIcon className="" />
          No longer so
        </span>
      );
    case "refused":
      return (
        <span className="st is-bad">
          <CanceledIcon className="" />
          Refused: {outcome.why}
        </span>
      );
  }
}
