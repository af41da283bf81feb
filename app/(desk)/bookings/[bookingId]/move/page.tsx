import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MoveScreen } from "@/components/changes/move/move-screen";
import { getMove } from "@/lib/changes/queries";

export const metadata: Metadata = { title: "Move to another flight" };

export default async function MovePassengers({
  params,
  searchParams,
}: PageProps<"/bookings/[bookingId]/move">) {
  const bookingId = decodeURIComponent((await params).bookingId);
  const move = await getMove(bookingId, await searchParams);
  if (!move) notFound();
  return <MoveScreen move={move} />;
}
