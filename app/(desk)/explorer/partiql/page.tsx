import type { Metadata } from "next";
import { StatementScreen } from "@/components/items/statement-screen";
import { PageHeader } from "@/components/layout/page-header";
import { getStatementScreen } from "@/lib/items/queries";

export const metadata: Metadata = { title: "PartiQL" };

export default async function PartiQl() {
  const screen = await getStatementScreen();
  return (
    <>
      <PageHeader crumb={{ href: "/explorer", label: "All tables" }} title="PartiQL" />
      <StatementScreen screen={screen} />
    </>
  );
}
