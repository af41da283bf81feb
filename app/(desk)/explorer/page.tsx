import type { Metadata } from "next";
import { TableChoice } from "@/components/explorer/table-choice";
import { tablesToExplore } from "@/lib/explorer/queries";
import { isTableName } from "@/lib/tables/table";

export const metadata: Metadata = { title: "Explorer" };

export default async function Explorer({ searchParams }: PageProps<"/explorer">) {
  const { after: asked } = await searchParams;
  const after = typeof asked === "string" && isTableName(asked) ? asked : undefined;
  return <TableChoice list={await tablesToExplore(after)} after={after} />;
}
