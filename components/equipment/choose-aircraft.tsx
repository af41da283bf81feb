import type { Route } from "next";
import Form from "next/form";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { ProblemSummary } from "@/components/ui/problem-summary";
import type { AircraftScreen } from "@/lib/equipment/screen";
import { aircraftHref } from "./aircraft-href";

const fields = [
  { name: "registration", label: "Registration", hint: "Such as N318AS" },
  { name: "type", label: "Aircraft type", hint: "Empty: what it flies as" },
  { name: "seats", label: "Seats", hint: "Empty: as usual" },
] as const;

/** Which aircraft: its address is what the rest of the page shows. */
export function ChooseAircraft({
  screen: { flight, values, wrong, plan, earlier },
}: {
  screen: AircraftScreen;
}) {
  const { flightId } = flight;
  const lines = fields.flatMap(({ name }) => {
    const message = wrong[name];
    return message ? [{ id: `equip-${name}`, message }] : [];
  });
  return (
    <section aria-labelledby="which">
      <h2 className="bh" id="which">
        Which aircraft?
      </h2>
      {lines.length > 0 ? <ProblemSummary key={JSON.stringify(values)} attempt={1} lines={lines} /> : null}
      <Form action={aircraftHref(flightId) as Route} prefetch={false} className="equip-which ruled">
        {fields.map(({ name, label, hint }) => (
          <div key={name} className={wrong[name] ? "field error" : "field"}>
            <label htmlFor={`equip-${name}`}>{label}</label>
            <span className="hint" id={`equip-${name}-hint`}>
              {hint}
            </span>
            <FieldError id={`equip-${name}-error`} message={wrong[name]} />
            <input
              key={values[name]}
              id={`equip-${name}`}
              name={name}
              className="in mono"
              defaultValue={values[name]}
              aria-invalid={wrong[name] ? true : undefined}
              aria-describedby={wrong[name] ? `equip-${name}-hint equip-${name}-error` : `equip-${name}-hint`}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              enterKeyHint="go"
            />
          </div>
        ))}
        <Button type="submit">Show what changes</Button>
      </Form>
      {earlier && !plan?.equipped ? (
        <p className="two mt-2">
          Before the last change it was a {earlier.words}.{" "}
          <AppLink href={aircraftHref(flightId, { ...earlier, back: true })}>Show the way back</AppLink>
        </p>
      ) : null}
    </section>
  );
}
