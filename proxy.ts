import { type NextRequest, NextResponse } from "next/server";

/** Tells the pages their own address, so that signing in leads back to it. Guards nothing: every query does that. */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("x-apron-path", request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: "/((?!_next/|favicon|icon|api/).*)" };
