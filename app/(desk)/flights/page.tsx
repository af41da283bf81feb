import type { Metadata } from "next";
import { FlightList } from "@/components/flights/flight-list";
import { listFlights } from "@/lib/flights/queries";

export const metadata: Metadata = { title: "Flights" };

export default async function Flights({ searchParams }: PageProps<"/flights">) {
  return <FlightList {...(await listFlights(await searchParams))} />;
}
