/** Alaska's gates at Seattle: concourses C, D and N. */
const gates = [
  ...Array.from({ length: 10 }, (_, at) => `C${at + 9}`),
  ...Array.from({ length: 8 }, (_, at) => `D${at + 1}`),
  ...Array.from({ length: 12 }, (_, at) => `N${at + 2}`),
];

/** How long a departure keeps its gate to itself. Minutes. */
const turnaround = 50;

/** Gives departures a gate each, in order of time, so that none is asked for twice within a turnaround. */
export function gateKeeper(): (departs: string) => string | undefined {
  const freeAt = new Map<string, number>();
  let next = 0;
  return (departs) => {
    const at = Date.parse(departs) / 60_000;
    for (let tried = 0; tried < gates.length; tried++) {
      const gate = gates[(next + tried) % gates.length] ?? "";
      if ((freeAt.get(gate) ?? 0) > at) continue;
      next = (next + tried + 7) % gates.length;
      freeAt.set(gate, at + turnaround);
      return gate;
    }
    return undefined;
  };
}
