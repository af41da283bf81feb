import type { Metadata } from "next";
import { BookingSearch } from "@/components/bookings/booking-search";
import { getBookingsPage } from "@/lib/search/queries";

export const metadata: Metadata = { title: "Bookings" };

export default async function Bookings({ searchParams }: PageProps<"/bookings">) {
  return <BookingSearch {...(await getBookingsPage(await searchParams))} />;
}
