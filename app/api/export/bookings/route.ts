import type { NextRequest } from "next/server";
import { attachment } from "@/lib/transfer/attachment";
import { getBookingsExport } from "@/lib/transfer/export-queries";

export async function GET({ nextUrl }: NextRequest) {
  const file = await getBookingsExport(Object.fromEntries(nextUrl.searchParams));
  return file ? attachment(file) : new Response("Say which format: csv, jsonl or dynamodb.", { status: 400 });
}
