import { isTransient } from "@/lib/dynamo/faults";
import { log } from "@/lib/log";
import type { FindingKind } from "./kinds";
import { look, type Sight } from "./look";
import { findingsAround, findingsAt } from "./repository";
import { type AdoptAddress, type LookLine, listedOfKind } from "./screen";
import { briefView, findingView } from "./view";

/** A look at one flight with its passengers, or at one booking. */
async function* nearby({ flight, booking }: AdoptAddress): AsyncGenerator<Sight> {
  const findings = flight ? await findingsAround(flight) : await findingsAt("bookings", booking ?? "");
  for (const finding of findings) yield { finding };
}

/** A look, line by line: the first of each kind in full, the others in brief. A database that fails is said in the last line. */
export async function* lookLines(about: AdoptAddress): AsyncGenerator<LookLine> {
  const counts = new Map<FindingKind, number>();
  try {
    for await (const sight of about.flight || about.booking ? nearby(about) : look()) {
      if ("looked" in sight) {
        yield sight;
        continue;
      }
      const view = findingView(sight.finding);
      const count = (counts.get(view.kind) ?? 0) + 1;
      counts.set(view.kind, count);
      const brief = count > listedOfKind ? briefView(view) : undefined;
      yield brief ? { brief } : { finding: view };
    }
    yield { ended: true };
  } catch (error) {
    log().error({ err: error }, "look failed");
    yield {
      failed: isTransient(error)
        ? "The database is busy or cannot be reached, so the look broke off. Nothing was changed."
        : "Something here is broken, so the look broke off. Nothing was changed.",
    };
  }
}
