import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LoadPage } from "@/components/load/load-page";
import { getLoad } from "@/lib/load/queries";

export const metadata: Metadata = { title: "Load items" };

export default async function Load({ params }: PageProps<"/explorer/[table]/load">) {
  const screen = await getLoad(decodeURIComponent((await params).table));
  if (!screen) notFound();
  return <LoadPage screen={screen} />;
}
