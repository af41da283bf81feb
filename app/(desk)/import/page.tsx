import type { Metadata } from "next";
import { ImportStart } from "@/components/transfer/import-start";
import { getImports } from "@/lib/transfer/import-queries";

export const metadata: Metadata = { title: "Import" };

export default async function Import() {
  return <ImportStart imports={await getImports()} />;
}
