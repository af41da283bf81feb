import type { ReactNode } from "react";
import { SignOutButton } from "@/components/auth/sign-out-button";
import { AppLink } from "@/components/ui/app-link";
import { ApronMark } from "@/components/ui/apron-mark";
import { Clock, type StationNow } from "./clock";
import { NavLinks, type Place } from "./nav-links";
import { PhoneMenu } from "./phone-menu";
import { ThemeButton } from "./theme-button";

export type SignBarProps = {
  /** Only what exists, in groups: those of the day, then those of the machine. */
  places: readonly (readonly Place[])[];
  station: StationNow;
  person: { name: string; role: string };
  /** Stands before the clocks: the search. */
  children?: ReactNode;
};

/** The top of every page: mark, places, the station's clocks, theme and person. */
export function SignBar({ places, station, person, children }: SignBarProps) {
  return (
    <header className="bar">
      <AppLink className="brand" href={places[0]?.[0]?.href ?? "/"}>
        <ApronMark />
        Apron
      </AppLink>
      <NavLinks places={places} label="Main" />
      <span className="flex-1" />
      {children}
      <Clock station={station} />
      <ThemeButton />
      <button type="button" className="who" popoverTarget="person-menu">
        {person.name} <span className="role">{person.role}</span>
      </button>
      <div id="person-menu" className="person-menu" popover="auto">
        <p className="b">{person.name}</p>
        <p className="two s">{person.role}</p>
        <SignOutButton />
      </div>
      <PhoneMenu>
        <NavLinks places={places} label="Menu" />
        <div className="me">
          <span>
            {person.name}, {person.role}
          </span>
          <span>
            <ThemeButton written />
            <SignOutButton plain />
          </span>
        </div>
      </PhoneMenu>
    </header>
  );
}
