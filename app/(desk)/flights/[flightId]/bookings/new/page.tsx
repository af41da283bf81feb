import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BookingNew } from "@/components/bookings/booking-new";
import { getBookingForm } from "@/lib/bookings/queries";

export const metadata: Metadata = { title: "New booking" };

export default async function NewBooking({ params }: PageProps<"/flights/[flightId]/bookings/new">) {
  const offer = await getBookingForm(decodeURIComponent((await params).flightId));
  if (!offer) notFound();
  return <BookingNew offer={offer} />;
}
