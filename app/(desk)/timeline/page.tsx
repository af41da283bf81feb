import type { Metadata } from "next";
import { TimelineScreen } from "@/components/timeline/timeline-screen";
import { getTimeline } from "@/lib/timeline/queries";

export const metadata: Metadata = { title: "Timeline" };

export default async function TimelinePage({ searchParams }: PageProps<"/timeline">) {
  return <TimelineScreen {...(await getTimeline(await searchParams))} />;
}
