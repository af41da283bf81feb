import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DisruptionScreen } from "@/components/disruption/disruption-screen";
import { getDisruption } from "@/lib/disruption/queries";

export const metadata: Metadata = { title: "Disruption" };

export default async function Disruption({ params }: PageProps<"/disruptions/[jobId]">) {
  const view = await getDisruption((await params).jobId);
  if (!view) notFound();
  return <DisruptionScreen view={view} />;
}
