import { FlightStrip } from "@/components/bookings/flight-strip";
import { flightHref } from "@/components/flights/flight-href";
import { PageHeader } from "@/components/layout/page-header";
import type { AircraftScreen } from "@/lib/equipment/screen";
import { ChooseAircraft } from "./choose-aircraft";
import { Misfits } from "./misfits";
import { ReseatDesk } from "./reseat-desk";

/** Where a flight gets another aircraft: which, what no longer fits, who sits where then; each step has its address. */
export function AircraftChange({ screen }: { screen: AircraftScreen }) {
  const { flight, now, plan } = screen;
  return (
    <>
      <PageHeader
        title={`Change the aircraft of ${flight.designator}`}
        crumb={{ href: flightHref(flight.flightId), label: flight.designator }}
      >
        <p className="two">
          Now: <b>{now}</b>
        </p>
      </PageHeader>
      <div className="sheet-form equip">
        <FlightStrip flight={flight} />
        <ChooseAircraft screen={screen} />
        {plan ? <Misfits plan={plan} /> : null}
      </div>
      <ReseatDesk screen={screen} />
    </>
  );
}
