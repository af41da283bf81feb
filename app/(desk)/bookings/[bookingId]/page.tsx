import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { History } from "@/components/audit/history";
import { BookingScreen } from "@/components/bookings/booking-screen";
import { getMendHref } from "@/lib/adopt/queries";
import { getBookingHistory } from "@/lib/audit/queries";
import { getBooking } from "@/lib/bookings/queries";
import { getParty } from "@/lib/changes/queries";

type Props = PageProps<"/bookings/[bookingId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Booking ${(await params).bookingId}` };
}

export default async function Booking({ params, searchParams }: Props) {
  const bookingId = decodeURIComponent((await params).bookingId);
  const { flight } = await searchParams;
  const expected = typeof flight === "string" && flight ? flight : undefined;
  const [booking, party, { events }, mendHref] = await Promise.all([
    getBooking(bookingId, expected),
    getParty(bookingId, expected),
    getBookingHistory(bookingId),
    getMendHref({ booking: bookingId }),
  ]);
  if (!booking || !party) notFound();
  const undoable = party.mayChange ? booking.version : undefined;
  return (
    <BookingScreen
      booking={booking}
      party={party}
      mendHref={mendHref}
      history={<History events={events} of="booking" undoable={undoable} />}
    />
  );
}
