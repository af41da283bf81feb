import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AircraftChange } from "@/components/equipment/aircraft-change";
import { getAircraftChange } from "@/lib/equipment/queries";

export const metadata: Metadata = { title: "Change aircraft" };

export default async function ChangeAircraft({
  params,
  searchParams,
}: PageProps<"/flights/[flightId]/aircraft">) {
  const flightId = decodeURIComponent((await params).flightId);
  const screen = await getAircraftChange(flightId, await searchParams);
  if (!screen) notFound();
  return <AircraftChange screen={screen} />;
}
