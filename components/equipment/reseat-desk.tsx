"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { flightHref } from "@/components/flights/flight-href";
import { AppLink } from "@/components/ui/app-link";
import { Note } from "@/components/ui/note";
import { told } from "@/components/ui/notify";
import type { Changed } from "@/lib/equipment/change-aircraft";
import type { AskedSeat } from "@/lib/equipment/schema";
import type { AircraftScreen } from "@/lib/equipment/screen";
import { counted } from "@/lib/format";
import { aircraftHref } from "./aircraft-href";
import { ReseatForm } from "./reseat-form";

function saidOf({ designator, aircraft, seated }: Changed): string {
  const people = seated > 0 ? `, ${counted(seated, "passenger")} reseated` : "";
  return `${designator}: ${aircraft}${people}`;
}

/** The plan, and after each press what became of it: done, or who lost a seat meanwhile and what is proposed to them now. */
export function ReseatDesk({ screen }: { screen: AircraftScreen }) {
  const router = useRouter();
  const [last, setLast] = useState<Changed>();
  const [wishes, setWishes] = useState<AskedSeat[]>([]);
  const { flight, version, plan } = screen;

  function lookAgain(chosen: AskedSeat[]) {
    setWishes(chosen);
    router.refresh();
  }

  function done(changed: Changed) {
    told(saidOf(changed));
    if (changed.left === 0 && changed.lost.length === 0) {
      router.push(flightHref(flight.flightId) as Route);
      return;
    }
    setLast(changed);
    router.replace(aircraftHref(flight.flightId) as Route, { scroll: false });
    router.refresh();
  }

  const open = plan && !plan.refused && !plan.idle;
  return (
    <>
      {last ? (
        <div className="sheet-form equip-result" role="status">
          <Note tone="late">
            <b>
              {saidOf(last)}
              {last.left > 0 ? `, ${last.left} still to be reseated` : ""}
            </b>
            <ul className="equip-list">
              {last.lost.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Note>
        </div>
      ) : null}
      {open ? (
        <ReseatForm
          key={`${version} ${plan.words} ${plan.moves.map(({ bookingId, to }) => `${bookingId}${to}`).join()}`}
          flight={flight}
          version={version}
          plan={plan}
          wishes={wishes}
          onLookAgain={lookAgain}
          onDone={done}
        />
      ) : (
        <p className="form-foot equip-back">
          {plan?.idle ? (
            <span className="two">The flight has this aircraft, and everybody a seat of it.</span>
          ) : null}
          <AppLink className="btn" href={flightHref(flight.flightId)}>
            Back to the flight
          </AppLink>
        </p>
      )}
    </>
  );
}
