import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TableScreen } from "@/components/tables/table-screen";
import { getTable } from "@/lib/tables/queries";

type Props = PageProps<"/tables/[name]">;

/** Metadata is given its parameters decoded, the page is not. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).name };
}

export default async function Table({ params }: Props) {
  const detail = await getTable(decodeURIComponent((await params).name));
  if (!detail) notFound();
  return <TableScreen detail={detail} />;
}
