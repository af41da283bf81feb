import type { ReactNode } from "react";
import { SearchButton } from "@/components/search/search-button";
import { may, type Role } from "@/lib/auth/roles";
import type { StationNow } from "./clock";
import { KeyHelp } from "./key-help";
import { placeKeys, placesFor } from "./places";
import { Shortcuts } from "./shortcuts";
import { SignBar } from "./sign-bar";

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
        <SignBar places={placesFor(person.role)} station={station} person={person}>
          <SearchButton mayCreate={may(person.role, "flights.create")} />
        </SignBar>
      ) : null}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Shortcuts bindings={person ? placeKeys(person.role) : []} />
      <KeyHelp also={others} />
    </>
  );
}
