import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { History } from "@/components/audit/history";
import { Manifest } from "@/components/bookings/manifest";
import { SeatPlan } from "@/components/bookings/seat-plan";
import { flightHref } from "@/components/flights/flight-href";
import { FlightScreen } from "@/components/flights/flight-screen";
import { getMendHref } from "@/lib/adopt/queries";
import { getFlightHistory } from "@/lib/audit/queries";
import { getManifest } from "@/lib/bookings/queries";
import { getFlight } from "@/lib/flights/queries";

type Props = PageProps<"/flights/[flightId]">;

/** Next gives an address's parts decoded here, and as they are in the address to the page below. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const flight = await getFlight((await params).flightId);
  return { title: flight ? `${flight.row.designator} ${flight.values.departureDate}` : "No such flight" };
}

export default async function Flight({ params, searchParams }: Props) {
  const flightId = decodeURIComponent((await params).flightId);
  const { earlier } = await searchParams;
  const reading = getFlight(flightId);
  const [flight, history, manifest, mendHref] = await Promise.all([
    reading,
    getFlightHistory(flightId, typeof earlier === "string" ? earlier : undefined),
    getManifest(flightId, () => reading.then((flight) => flight?.cabin)),
    getMendHref({ flight: flightId }),
  ]);
  if (!flight || !manifest) notFound();
  const { designator, load } = flight.row;
  const of = { flight: designator, flightId, mendHref };
  return (
    <FlightScreen
      flight={flight}
      mendHref={mendHref}
      seats={<SeatPlan map={manifest.seatMap} flight={designator} flightId={flightId} may={flight.may} />}
      manifest={<Manifest {...manifest} {...of} available={load.available} />}
      history={
        <History
          events={history.events}
          of="flight"
          earlierHref={history.earlier ? `${flightHref(flightId)}?earlier=${history.earlier}` : undefined}
        />
      }
    />
  );
}
