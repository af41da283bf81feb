import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DisruptionStart } from "@/components/disruption/disruption-start";
import { getDisruptionStart } from "@/lib/disruption/queries";

export const metadata: Metadata = { title: "Cancel flights" };

export default async function NewDisruption({ searchParams }: PageProps<"/disruptions/new">) {
  const start = await getDisruptionStart(await searchParams);
  if (!start) notFound();
  return <DisruptionStart start={start} />;
}
