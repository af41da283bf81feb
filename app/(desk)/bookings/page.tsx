import type { Metadata } from "next";
import { BookingSearch } from "@/components/bookings/booking-search";
import { searchBookings } from "@/lib/bookings/queries";

export const metadata: Metadata = { title: "Bookings" };

export default async function Bookings({ searchParams }: PageProps<"/bookings">) {
  return <BookingSearch {...(await searchBookings(await searchParams))} />;
}
