import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ManifestSheet } from "@/components/paper/manifest-sheet";
import { getManifestSheet } from "@/lib/paper/queries";

type Props = PageProps<"/flights/[flightId]/manifest">;

/** Metadata is given its parameters decoded, the page is not. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Manifest ${(await params).flightId}` };
}

export default async function ManifestPage({ params, searchParams }: Props) {
  const by = (await searchParams).by === "name" ? "name" : "seat";
  const sheet = await getManifestSheet(decodeURIComponent((await params).flightId), by);
  if (!sheet) notFound();
  return <ManifestSheet sheet={sheet} />;
}
