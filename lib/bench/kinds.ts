import { QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { ulid } from "ulid";
import { ask } from "./ask";
import { type BookingRequest, bookingWrite } from "./bare/booking-write";
import { dayQuery } from "./bare/day-query";
import { doc, prefix } from "./bare/db";
import { actionId, callAction } from "./server-action";
import type { App } from "./world";

export type Setting = {
  apron: App;
  bare: App;
  /** Signs in at Apron. */
  cookie: string;
  /** The day whose flights are listed. */
  day: string;
  seats: Iterator<BookingRequest, never>;
};

async function getPage(url: string, cookie = ""): Promise<void> {
  const { status } = await ask(url, { headers: { cookie } });
  if (status !== 200) throw new Error(`${url} answered ${status}.`);
}

async function writeRaw(request: BookingRequest): Promise<void> {
  const at = new Date().toISOString();
  const stamp = { at, byId: "raw", byName: "Raw", eventId: ulid(), auditRequestId: ulid() };
  await doc().send(new TransactWriteCommand(bookingWrite(request, stamp, prefix())));
}

/**
 * One go of each thing that is compared: the list of a day's flights and a booking, each as the SDK's call alone, as a bare
 * Next app does it, and as Apron does it. Each fails unless it is answered with a success.
 */
export function kindsIn({ apron, bare, cookie, day, seats }: Setting) {
  const list = `/flights?day=${day}`;
  const bareAction = actionId(bare.root, "book");
  const apronAction = actionId(apron.root, "bookParty");
  return {
    async "raw query"() {
      await doc().send(new QueryCommand(dayQuery(day, prefix())));
    },
    "bare page": () => getPage(bare.origin + list),
    "Apron page": () => getPage(apron.origin + list, cookie),
    "raw transaction": () => writeRaw(seats.next().value),
    "bare action": () => callAction(`${bare.origin}/book`, bareAction, seats.next().value),
    async "Apron action"() {
      const { givenName, familyName, seat, ...request } = seats.next().value;
      const page = `${apron.origin}/flights/${encodeURIComponent(request.flightId)}/bookings/new`;
      const input = { ...request, passengers: [{ givenName, familyName, seat }], strays: false };
      await callAction(page, apronAction, input, cookie);
    },
  };
}

export type KindName = keyof ReturnType<typeof kindsIn>;
