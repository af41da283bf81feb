import { type NextRequest, NextResponse } from "next/server";

/** Bytes. DynamoDB's keys hold 2,048, and a flight's history has a few letters before the flight's id. */
const longestId = 2_000;

/** Is some part of the address longer than the id of anything can be? */
function namesNothing(path: string): boolean {
  return path.split("/").some((part) => part.replaceAll(/%[0-9a-f]{2}/gi, "-").length > longestId);
}

/** Tells the pages their own address, so that signing in leads back to it. Guards nothing: every query does that. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (namesNothing(pathname)) return NextResponse.rewrite(new URL("/nothing-has-so-long-an-id", request.url));
  const headers = new Headers(request.headers);
  headers.set("x-apron-path", pathname + search);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: "/((?!_next/|favicon|icon|api/).*)" };
