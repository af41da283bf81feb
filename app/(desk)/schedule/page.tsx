import type { Metadata } from "next";
import { SchedulePage } from "@/components/schedule/schedule-page";
import { getScheduleStart } from "@/lib/schedule/queries";

export const metadata: Metadata = { title: "Schedule" };

export default async function Schedule() {
  return <SchedulePage start={await getScheduleStart()} />;
}
