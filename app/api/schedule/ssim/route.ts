import type { NextRequest } from "next/server";
import { getSsimFile } from "@/lib/schedule/queries";
import { attachment } from "@/lib/transfer/attachment";

export async function GET({ nextUrl }: NextRequest) {
  const file = await getSsimFile(Object.fromEntries(nextUrl.searchParams));
  return file
    ? attachment(file)
    : new Response("Give a period: from and until, as 2026-11-20.", { status: 400 });
}
