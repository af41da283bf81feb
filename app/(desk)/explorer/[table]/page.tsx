import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExplorerScreen } from "@/components/explorer/explorer-screen";
import { explore } from "@/lib/explorer/queries";

type Props = PageProps<"/explorer/[table]">;

/** Metadata is given its parameters decoded, the page is not. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Explorer: ${(await params).table}` };
}

export default async function ExplorerTable({ params, searchParams }: Props) {
  const view = await explore(decodeURIComponent((await params).table), await searchParams);
  if (!view) notFound();
  return <ExplorerScreen view={view} />;
}
