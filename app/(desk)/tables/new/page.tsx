import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { CreateTable } from "@/components/tables/create-table";
import { WhereTablesAre } from "@/components/tables/where";
import { getNewTablePlace } from "@/lib/tables/queries";

export const metadata: Metadata = { title: "New table" };

export default async function NewTable() {
  const { where } = await getNewTablePlace();
  return (
    <>
      <PageHeader
        title="New table"
        crumb={{ href: "/tables", label: "Tables" }}
        beside={<WhereTablesAre where={where} />}
      />
      <CreateTable where={where} />
    </>
  );
}
