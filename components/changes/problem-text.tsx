import { AppLink } from "@/components/ui/app-link";
import type { Problem } from "@/lib/result";

/** A refusal in its own words, with the way to what it speaks of. */
export function ProblemText({ problem: { message, see } }: { problem: Problem }) {
  return (
    <>
      {message} {see ? <AppLink href={see.href}>{see.label}</AppLink> : null}
    </>
  );
}
