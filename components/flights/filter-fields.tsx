const shown = [
  { value: "departures", label: "Departures" },
  { value: "arrivals", label: "Arrivals" },
  { value: "both", label: "Both" },
];

/** The day whose flights are shown. */
export function DayField({ day }: { day: string }) {
  return (
    <label>
      <span>Day</span>
      <input className="in" type="date" name="day" defaultValue={day} key={day} data-now="" />
    </label>
  );
}

/** Departures, arrivals or both. */
export function MovementsField({ show }: { show: string }) {
  return (
    <label>
      <span className="vh">Movements</span>
      <select className="in" name="show" defaultValue={show} key={show} data-now="">
        {shown.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

type CodeFieldProps = { name: string; label: string; value?: string; length?: number; id?: string };

/** A code of some letters: an airport's, or with `length` 2 an airline's. */
export function CodeField({ name, label, value = "", length = 3, id }: CodeFieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        id={id}
        className="in mono"
        name={name}
        defaultValue={value}
        key={value}
        size={length + 1}
        maxLength={length}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
    </label>
  );
}
