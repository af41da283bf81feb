import type { Metadata } from "next";
import { CreateForm } from "@/components/flights/create-form";
import { PageHeader } from "@/components/layout/page-header";
import { getNewFlightStart } from "@/lib/flights/queries";

export const metadata: Metadata = { title: "New flight" };

export default async function NewFlight() {
  const { origin, city, day } = await getNewFlightStart();
  return (
    <>
      <PageHeader title="New flight" crumb={{ href: "/flights", label: "Flights" }} />
      <CreateForm
        start={{ origin, departureDate: day, arrivalDate: day }}
        places={{ origin: { value: origin, label: city } }}
      />
    </>
  );
}
