import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportScreen } from "@/components/transfer/import-screen";
import { getImport } from "@/lib/transfer/import-queries";

export const metadata: Metadata = { title: "Import" };

export default async function OneImport({ params, searchParams }: PageProps<"/import/[jobId]">) {
  const view = await getImport((await params).jobId, await searchParams);
  if (!view) notFound();
  return <ImportScreen view={view} />;
}
