import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BoardingPasses } from "@/components/paper/boarding-passes";
import { getBoardingPasses } from "@/lib/paper/queries";

type Props = PageProps<"/bookings/[bookingId]/boarding-pass">;

/** Metadata is given its parameters decoded, the page is not. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Boarding pass ${(await params).bookingId}` };
}

export default async function BoardingPassPage({ params, searchParams }: Props) {
  const bookingId = decodeURIComponent((await params).bookingId);
  const whole = (await searchParams).party === "1";
  const passes = await getBoardingPasses(bookingId, whole);
  if (!passes) notFound();
  return <BoardingPasses bookingId={bookingId} whole={whole} {...passes} />;
}
