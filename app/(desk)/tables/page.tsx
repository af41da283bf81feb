import type { Metadata } from "next";
import { TableList } from "@/components/tables/table-list";
import { listTables } from "@/lib/tables/queries";
import { isTableName } from "@/lib/tables/table";

export const metadata: Metadata = { title: "Tables" };

export default async function Tables({ searchParams }: PageProps<"/tables">) {
  const { after: asked } = await searchParams;
  const after = typeof asked === "string" && isTableName(asked) ? asked : undefined;
  return <TableList list={await listTables(after)} after={after} />;
}
