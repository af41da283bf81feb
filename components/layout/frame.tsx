import type { ReactNode } from "react";
import { SearchButton } from "@/components/search/search-button";
import { may, type Role } from "@/lib/auth/roles";
import type { StationNow } from "./clock";
import { KeyHelp } from "./key-help";
import { Shortcuts } from "./shortcuts";
import { SignBar } from "./sign-bar";

const places = [
  [
    { href: "/flights", label: "Flights" },
    { href: "/bookings", label: "Bookings" },
  ],
];

const keys = [
  { keys: "g f", label: "Flights", href: "/flights" },
  { keys: "g k", label: "Bookings", href: "/bookings" },
];

const others = [
  { keys: "Ctrl K", label: "Search; / does too where the page has no search of its own" },
  { keys: "Ctrl ↵", label: "Send a form" },
  { keys: "Esc", label: "Close a dialog" },
];

type FrameProps = { person?: { name: string; role: Role }; station: StationNow; children: ReactNode };

/** What every page of the desk stands in: the sign bar, the keys, and the page itself. */
export function Frame({ person, station, children }: FrameProps) {
  return (
    <>
      {person ? (
        <SignBar places={places} station={station} person={person}>
          <SearchButton mayCreate={may(person.role, "flights.create")} />
        </SignBar>
      ) : null}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Shortcuts bindings={keys} />
      <KeyHelp also={others} />
    </>
  );
}
