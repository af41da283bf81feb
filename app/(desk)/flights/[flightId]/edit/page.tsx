import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditForm } from "@/components/flights/edit-form";
import { flightHref } from "@/components/flights/flight-href";
import { PageHeader } from "@/components/layout/page-header";
import { getFlightToEdit } from "@/lib/flights/queries";

export const metadata: Metadata = { title: "Edit flight" };

export default async function EditFlight({ params }: PageProps<"/flights/[flightId]/edit">) {
  const flightId = decodeURIComponent((await params).flightId);
  const flight = await getFlightToEdit(flightId);
  if (!flight) notFound();
  const { row, version, values, places } = flight;
  return (
    <>
      <PageHeader
        title={`Edit ${row.designator}`}
        crumb={{ href: flightHref(flightId), label: row.designator }}
      />
      <EditForm flightId={flightId} version={version} values={values} places={places} />
    </>
  );
}
