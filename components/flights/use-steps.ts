"use client";

import { useRouter } from "next/navigation";
import { lostAnswer } from "@/components/ui/lost-answer";
import { failed, told } from "@/components/ui/notify";
import { undoStep } from "@/lib/flights/actions";
import type { FlightStatus } from "@/lib/flights/flight";

/** What a step led to, and what takes it back at once. */
export type Stepped = { flightId: string; eventId: string; designator: string; status: FlightStatus };

const stands: Record<FlightStatus, string> = {
  scheduled: "is scheduled again",
  boarding: "is boarding",
  departed: "has departed",
  arrived: "has arrived",
  canceling: "is being canceled",
  canceled: "is canceled",
};

/** Tells of steps in the life of a flight, with their Undo; the page then shows what is stored now. */
export function useSteps() {
  const router = useRouter();

  function announce(stepped: Stepped): void {
    told(`${stepped.designator} ${stands[stepped.status]}`, () => void takeBack(stepped));
    router.refresh();
  }

  function refused(message: string | undefined): void {
    failed(message ?? lostAnswer.error.message);
    router.refresh();
  }

  async function takeBack({ flightId, eventId }: Stepped): Promise<void> {
    const answer = await undoStep({ flightId, eventId }).catch(() => undefined);
    if (answer?.ok) announce(answer.value);
    else refused(answer?.error.message);
  }

  return { announce, refused };
}
