import { Button } from "@/components/ui/button";
import type { DisruptionStart } from "@/lib/disruption/screen";

type Field = { name: string; label: string; type?: string; value: string; pattern?: string };

function Inputs({ fields }: { fields: Field[] }) {
  return fields.map(({ name, label, type = "text", value, pattern }) => (
    <p className="field" key={name}>
      <label>
        {label}
        <input className="in mono" name={name} type={type} required defaultValue={value} pattern={pattern} />
      </label>
    </p>
  ));
}

/** Asks for the flights of a station in some hours, or of an aircraft on a day, by the address. */
export function ClosingForm({ asked }: { asked: DisruptionStart["asked"] }) {
  const { station, tail, day, from, until } = asked;
  return (
    <div className="closing">
      <form method="get" aria-labelledby="close-station">
        <h2 id="close-station">Close a station for some hours</h2>
        <Inputs
          fields={[
            { name: "station", label: "Station", value: station, pattern: "[A-Za-z]{3}" },
            { name: "day", label: "Day", type: "date", value: day },
            { name: "from", label: "From, local time", type: "time", value: from },
            { name: "until", label: "Until, local time", type: "time", value: until },
          ]}
        />
        <Button type="submit">Show its flights</Button>
      </form>
      <form method="get" aria-labelledby="ground-tail">
        <h2 id="ground-tail">Take an aircraft out for a day</h2>
        <Inputs
          fields={[
            { name: "tail", label: "Registration", value: tail },
            { name: "day", label: "Day", type: "date", value: day },
          ]}
        />
        <Button type="submit">Show its flights</Button>
      </form>
    </div>
  );
}
