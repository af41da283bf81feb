import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DisruptionScreen } from "@/components/disruption/disruption-screen";
import { getDisruption } from "@/lib/disruption/queries";

export const metadata: Metadata = { title: "Disruption" };

export default async function Disruption({ params, searchParams }: PageProps<"/disruptions/[jobId]">) {
  const { group } = await searchParams;
  const view = await getDisruption((await params).jobId, typeof group === "string" ? group : undefined);
  if (!view) notFound();
  return <DisruptionScreen view={view} />;
}
