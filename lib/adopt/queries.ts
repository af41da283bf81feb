import "server-only";
import { may } from "@/lib/auth/roles";
import { allowed, currentUser } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { lookLines } from "./lines";
import { adoptAddress } from "./schema";
import type { AdoptPage } from "./screen";

/** What the page of mends shows and offers, for those who may read any table. */
export async function getAdopt(address: Record<string, unknown>): Promise<AdoptPage> {
  const { role } = await allowed("explorer.read");
  const { kind, flight, booking } = adoptAddress.parse(address);
  return {
    mayMend: may(role, "data.mend"),
    mayAddIndexes: may(role, "tables.change"),
    prefix: env().tablePrefix,
    ...(kind ? { kind } : {}),
    ...(flight ? { flight } : {}),
    ...(booking ? { booking } : {}),
  };
}

/** The address where a record is looked at, for those who may look. */
export async function getMendHref(of: { flight: string } | { booking: string }): Promise<string | undefined> {
  const user = await currentUser();
  return user && may(user.role, "explorer.read") ? `/adopt?${new URLSearchParams(of)}` : undefined;
}

/** A look as lines of JSON that come as they are found; undefined for those who may not. It ends when nobody reads on. */
export async function getLook(address: Record<string, unknown>): Promise<ReadableStream | undefined> {
  const user = await currentUser();
  if (!user || !may(user.role, "explorer.read")) return undefined;
  const lines = lookLines(adoptAddress.parse(address));
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
