import type { Metadata } from "next";
import { FilePage } from "@/components/schedule/file-page";
import { getScheduleStart } from "@/lib/schedule/queries";

export const metadata: Metadata = { title: "Schedule files" };

export default async function ScheduleFile() {
  return <FilePage start={await getScheduleStart()} />;
}
