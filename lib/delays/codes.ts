/** An IATA delay code (AHM 730) and what it stands for. */
export type DelayCode = { code: string; meaning: string; group: string };

const groups: [group: string, codes: Record<string, string>][] = [
  [
    "Airline’s own",
    {
      "00": "Airline’s own reason 00",
      "01": "Airline’s own reason 01",
      "02": "Airline’s own reason 02",
      "03": "Airline’s own reason 03",
      "04": "Airline’s own reason 04",
      "05": "Airline’s own reason 05",
      "06": "No gate or stand, taken by an aircraft of ours",
      "07": "Waiting for an aircraft from maintenance",
      "08": "Waiting for an aircraft, other own reasons",
      "09": "Planned time on the ground is under the minimum",
    },
  ],
  [
    "Passengers and baggage",
    {
      "11": "Passengers accepted after check-in closed",
      "12": "Queues at check-in",
      "13": "Check-in error",
      "14": "Oversold, booking error",
      "15": "Boarding: passenger missing or miscounted",
      "16": "Passenger convenience: VIP, press, lost items",
      "17": "Catering ordered late or wrongly",
      "18": "Baggage sorting",
      "19": "Passengers who need help boarding",
    },
  ],
  [
    "Cargo and mail",
    {
      "21": "Cargo papers",
      "22": "Cargo brought late to the aircraft",
      "23": "Cargo accepted late",
      "24": "Cargo packed badly",
      "25": "Cargo oversold, booking error",
      "26": "Cargo prepared late in the warehouse",
      "27": "Mail papers and packing",
      "28": "Mail brought late to the aircraft",
      "29": "Mail accepted late",
    },
  ],
  [
    "Ramp handling",
    {
      "31": "Aircraft papers late: load sheet, manifest",
      "32": "Loading or unloading",
      "33": "Loading equipment missing or broken",
      "34": "Servicing equipment missing or broken, such as steps",
      "35": "Cleaning",
      "36": "Fueling",
      "37": "Catering delivered or loaded late",
      "38": "Containers and pallets missing or unfit",
      "39": "Technical ground equipment: power, pushback, start",
    },
  ],
  [
    "Technical",
    {
      "41": "Aircraft defect",
      "42": "Planned maintenance ran late",
      "43": "Unplanned maintenance",
      "44": "Spare parts or maintenance equipment",
      "45": "Spare part fetched from elsewhere for an aircraft on the ground",
      "46": "Aircraft changed for technical reasons",
      "47": "No standby aircraft for technical reasons",
      "48": "Cabin changed for the flight as planned",
    },
  ],
  [
    "Damage and computer failure",
    {
      "51": "Damage in flight: bird, lightning, hard landing",
      "52": "Damage on the ground: collision, loading, towing",
      "55": "Computer failure: departure control",
      "56": "Computer failure: cargo papers",
      "57": "Computer failure: flight plans",
      "58": "Computer failure: other",
    },
  ],
  [
    "Operations and crew",
    {
      "61": "Flight plan late or changed",
      "62": "Operational requirement: fuel, load changed late",
      "63": "Crew late at the aircraft or with its checks",
      "64": "Pilot missing: sick, over duty time, no papers",
      "65": "Special request of the pilots",
      "66": "Cabin crew late at the aircraft or with its checks",
      "67": "Cabin crew missing: sick, over duty time",
      "68": "Cabin crew error or special request",
      "69": "Captain asked for a security check",
    },
  ],
  [
    "Weather",
    {
      "71": "Weather at departure",
      "72": "Weather at destination",
      "73": "Weather en route or at the alternate",
      "75": "De-icing of the aircraft",
      "76": "Snow, ice, water or sand cleared from the airport",
      "77": "Weather hinders ground handling",
    },
  ],
  [
    "Air traffic control and airport",
    {
      "81": "Flow control: en-route demand or capacity",
      "82": "Flow control: staff or equipment en route",
      "83": "Flow control: restriction at destination",
      "84": "Flow control: weather at destination",
      "85": "Mandatory security",
      "86": "Immigration, customs or health",
      "87": "Airport facilities: stands, ramp, lighting, buildings",
      "88": "Destination airport closed or restricted",
      "89": "Departure airport closed or restricted, start-up held",
    },
  ],
  [
    "Reactionary and other",
    {
      "91": "Waiting for passengers or load from another flight",
      "92": "Through check-in error at the station before",
      "93": "Aircraft late from its flight before",
      "94": "Cabin crew late from its flight before",
      "95": "Crew late from its flight before",
      "96": "Operations control: diversion, consolidation, aircraft change",
      "97": "Strike in the airline",
      "98": "Strike outside the airline",
      "99": "Other, told in the reason",
    },
  ],
];

/** The code of a flight that is late because its aircraft was. */
export const lateAircraft = "93";

/** Every code that has a meaning, in order; the two-digit numbers between are not assigned. */
export const delayCodes: readonly DelayCode[] = groups.flatMap(([group, codes]) =>
  Object.entries(codes)
    .map(([code, meaning]) => ({ code, meaning, group }))
    .sort((a, b) => Number(a.code) - Number(b.code)),
);

const byCode = new Map(delayCodes.map((one) => [one.code, one]));

/** What a code stands for; undefined for one that is not assigned. */
export function delayCode(code: string): DelayCode | undefined {
  return byCode.get(code);
}

/** Codes that begin with these digits, or whose meaning or group has words that begin with each of these; in order of code. */
export function searchCodes(query: string): DelayCode[] {
  const asked = query.trim().toLowerCase();
  if (/^\d{1,2}$/.test(asked)) return delayCodes.filter(({ code }) => code.startsWith(asked));
  const wanted = asked.split(/[^\p{L}\d]+/u).filter(Boolean);
  if (wanted.length === 0) return [];
  return delayCodes.filter(({ meaning, group }) => {
    const words = `${meaning} ${group}`.toLowerCase().split(/[^\p{L}\d]+/u);
    return wanted.every((word) => words.some((one) => one.startsWith(word)));
  });
}
