import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { History } from "@/components/audit/history";
import { BookingScreen } from "@/components/bookings/booking-screen";
import { getBookingHistory } from "@/lib/audit/queries";
import { getBooking } from "@/lib/bookings/queries";

type Props = PageProps<"/bookings/[bookingId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Booking ${decodeURIComponent((await params).bookingId)}` };
}

export default async function Booking({ params }: Props) {
  const bookingId = decodeURIComponent((await params).bookingId);
  const [booking, history] = await Promise.all([getBooking(bookingId), getBookingHistory(bookingId)]);
  if (!booking) notFound();
  return <BookingScreen booking={booking} history={<History events={history.events} of="booking" />} />;
}
