import { TimeOfDay } from "@/components/ui/time-of-day";
import { longDay } from "@/lib/airports/day";
import type { PlaceView } from "@/lib/flights/row";
import type { BoardingPass, Holder } from "@/lib/paper/boarding-pass";
import { AztecCode } from "./aztec-code";

/** `SØRENSEN, Freja`. */
export function HolderName({ holder: { bookingId, family, given } }: { holder: Holder }) {
  if (!family) return <>{given || bookingId}</>;
  return (
    <>
      {family.toUpperCase()}
      {given ? `, ${given}` : ""}
    </>
  );
}

function Place({ label, place }: { label: string; place: PlaceView }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b className="pass-iata">{place.iata}</b> {place.city}
      </dd>
    </div>
  );
}

function Item({ label, value, large }: { label: string; value?: string | number; large?: boolean }) {
  if (value === undefined || value === "") return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd className={large ? "num pass-large" : "mono"}>{value}</dd>
    </div>
  );
}

/** One passenger's pass, a page of its own on paper. */
export function BoardingPassCard({ pass }: { pass: BoardingPass }) {
  const { departs, expected } = pass;
  const id = `pass-${pass.bookingId}`;
  return (
    <article className="pass" aria-labelledby={id}>
      <p className="pass-kind">Boarding pass</p>
      <h2 id={id}>
        <HolderName holder={pass} />
      </h2>
      <div className="pass-cols">
        <div>
          <dl className="pass-facts">
            <Place label="From" place={pass.origin} />
            <Place label="To" place={pass.destination} />
          </dl>
          <dl className="pass-facts">
            <Item label="Flight" value={pass.designator} large />
            {departs ? (
              <div>
                <dt>Departs, local time</dt>
                <dd>
                  <TimeOfDay time={expected ?? departs} superseded={expected && departs} show="digits" />
                </dd>
              </div>
            ) : null}
            <Item label="Gate" value={pass.gate} large />
            <Item label="Terminal" value={pass.terminal} large />
            <Item label="Seat" value={pass.seat} large />
          </dl>
          <dl className="pass-facts">
            {departs ? (
              <div>
                <dt>Date</dt>
                <dd>{longDay(departs.date)}</dd>
              </div>
            ) : null}
            <Item label="Record locator" value={pass.locator} />
            <Item label="Sequence" value={pass.sequence} />
          </dl>
        </div>
        <AztecCode code={pass.code} label={`Boarding pass code of ${pass.given} ${pass.family}`.trim()} />
      </div>
    </article>
  );
}
