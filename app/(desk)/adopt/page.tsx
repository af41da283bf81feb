import type { Metadata } from "next";
import { AdoptScreen } from "@/components/adopt/adopt-screen";
import { getAdopt } from "@/lib/adopt/queries";

export const metadata: Metadata = { title: "Adopt" };

export default async function Adopt({ searchParams }: PageProps<"/adopt">) {
  return <AdoptScreen {...(await getAdopt(await searchParams))} />;
}
