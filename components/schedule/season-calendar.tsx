import type { SeasonMonth } from "@/lib/schedule/screen";
import { stateSigns, stateWords, weekdays } from "./season-labels";

type Cell = SeasonMonth["days"][number] | undefined;

function weeksOf({ blanks, days }: SeasonMonth): Cell[][] {
  const cells: Cell[] = [...Array.from({ length: blanks }, () => undefined), ...days];
  const weeks: Cell[][] = [];
  for (let at = 0; at < cells.length; at += 7) {
    const week = cells.slice(at, at + 7);
    weeks.push([...week, ...Array.from({ length: 7 - week.length }, () => undefined)]);
  }
  return weeks;
}

function Day({ cell }: { cell: Cell }) {
  if (!cell) return <td />;
  const { day, state } = cell;
  if (!state) return <td className="off">{day}</td>;
  return (
    <td className={state}>
      {day}
      {stateSigns[state] ? <i aria-hidden="true">{stateSigns[state]}</i> : null}
      <span className="vh">, {stateWords[state]}</span>
    </td>
  );
}

/** The months of a season, each date marked by what becomes of it. */
export function SeasonCalendar({ months }: { months: SeasonMonth[] }) {
  return (
    <section className="season-months" aria-label="Calendar of the season">
      {months.map((month) => (
        <table key={month.month}>
          <caption>{month.month}</caption>
          <thead>
            <tr>
              {weekdays.map(({ label }) => (
                <th key={label} scope="col" abbr={label}>
                  {label.slice(0, 2)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a week has no name but its place
              <tr key={at}>
                {week.map((cell, weekday) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor has a day of another month
                  <Day key={weekday} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
