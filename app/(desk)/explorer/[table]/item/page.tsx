import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ItemScreen } from "@/components/items/item-screen";
import { getItem } from "@/lib/items/queries";

export const metadata: Metadata = { title: "Item" };

export default async function ItemPage({ params, searchParams }: PageProps<"/explorer/[table]/item">) {
  const { key } = await searchParams;
  const table = decodeURIComponent((await params).table);
  const screen = await getItem(table, typeof key === "string" ? key : undefined);
  if (!screen) notFound();
  return <ItemScreen screen={screen} />;
}
