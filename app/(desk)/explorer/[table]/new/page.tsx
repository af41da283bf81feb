import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewItemPage } from "@/components/items/new-item-page";
import { getNewItem } from "@/lib/items/queries";

export const metadata: Metadata = { title: "New item" };

export default async function NewItem({ params }: PageProps<"/explorer/[table]/new">) {
  const screen = await getNewItem(decodeURIComponent((await params).table));
  if (!screen) notFound();
  return <NewItemPage screen={screen} />;
}
