import type { Metadata } from "next";
import { DisruptionList } from "@/components/disruption/disruption-list";
import { getDisruptions } from "@/lib/disruption/queries";

export const metadata: Metadata = { title: "Disruptions" };

export default async function Disruptions() {
  return <DisruptionList disruptions={await getDisruptions()} />;
}
