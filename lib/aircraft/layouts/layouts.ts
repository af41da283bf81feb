import { drawPlan, type LayoutPlan, type SeatLayout } from "@/lib/aircraft/plan";
import { alaska } from "./alaska";
import { singleAisle } from "./single-aisle";
import { twinAisle } from "./twin-aisle";

/** Every cabin that we know as it is flown; where a type has several, the most usual one is first. */
export const plans: LayoutPlan[] = [...alaska, ...singleAisle, ...twinAisle];

let drawn: Map<string, SeatLayout[]> | undefined;

/** The layouts of an IATA type, the most usual first; none for a type of which we know no cabin. */
export function layoutsOf(aircraftType: string): readonly SeatLayout[] {
  if (!drawn) {
    drawn = new Map();
    for (const plan of plans) {
      const layout = drawPlan(plan);
      for (const type of plan.types) drawn.set(type, [...(drawn.get(type) ?? []), layout]);
    }
  }
  return drawn.get(aircraftType) ?? [];
}
