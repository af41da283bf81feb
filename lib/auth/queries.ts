import "server-only";
import { redirect } from "next/navigation";
import { airport } from "@/lib/airports/airports";
import { longDay, offsetMinutes, today } from "@/lib/airports/local-time";
import { demoPassword, demoUsers } from "@/lib/demo/users";
import { env } from "@/lib/env";
import type { Role } from "./roles";
import { safeNext } from "./schema";
import { currentUser } from "./session";

export type StationClock = { iata: string; now: string; utcOffset: number; day: string; city: string };

/** The home station and what its clocks say now; an airport that nobody knows runs on UTC. */
export function stationClock(): StationClock {
  const { homeStation: iata } = env();
  const now = new Date();
  const home = airport(iata);
  const zone = home?.zone ?? "UTC";
  return {
    iata,
    now: now.toISOString(),
    utcOffset: offsetMinutes(now.toISOString(), zone),
    day: longDay(today(now, zone)),
    city: home?.city || iata,
  };
}

export type Person = { name: string; role: Role };

/** Who is at the desk, for its frame; undefined where a page will send them to sign in. */
export async function getPerson(): Promise<Person | undefined> {
  const user = await currentUser();
  return user && { name: user.name, role: user.role };
}

export type SignInOffer = {
  next: string;
  station: StationClock;
  demo: { name: string; email: string; role: Role; password: string }[];
};

function demoSignIns(): SignInOffer["demo"] {
  if (!env().demoUsers) return [];
  return demoUsers.map(({ name, email, role }) => ({ name, email, role, password: demoPassword }));
}

/** What the sign-in page shows; somebody signed in already is led on. Anybody may ask. */
export async function getSignIn(asked: string | undefined): Promise<SignInOffer> {
  const next = safeNext(asked);
  if (await currentUser()) redirect(next as "/");
  return { next, station: stationClock(), demo: demoSignIns() };
}
