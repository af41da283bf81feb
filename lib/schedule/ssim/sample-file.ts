import { type Field, header, type leg as layout, type RecordType, record } from "./layout";

/** For tests: an invented leg of Alaska 604 in the winter of 2026, daily Seattle to Las Vegas, with what is said otherwise. */
export function sampleLeg(
  over: Partial<Record<keyof typeof layout, string>> = {},
): Partial<Record<keyof typeof layout, string>> {
  return {
    airline: "AS",
    number: " 604",
    variation: "01",
    sequence: "01",
    from: "01DEC26",
    until: "20DEC26",
    days: "1234567",
    origin: "SEA",
    passengerDeparture: "0915",
    aircraftDeparture: "0915",
    departureVariation: "-0800",
    destination: "LAS",
    aircraftArrival: "1150",
    passengerArrival: "1150",
    arrivalVariation: "-0800",
    aircraftType: "739",
    configuration: "Y181",
    departureDay: "0",
    arrivalDay: "0",
    ...over,
  };
}

/** For tests: a record of a type from its fields by name. */
export function sampleRecord(
  type: RecordType,
  fields: Record<string, string | undefined>,
  layoutOf: Record<string, Field>,
): string {
  const given = Object.entries(fields).flatMap(([name, text]): [Field, string][] => {
    const field = layoutOf[name];
    if (!field) throw new Error(`no field ${name}`);
    return text === undefined ? [] : [[field, text]];
  });
  return record(type, given);
}

/** For tests: records as a file, numbered in their order. */
export function numbered(records: readonly string[]): string {
  const [from] = header.serial;
  return records.map((one, at) => `${one.slice(0, from - 1)}${String(at + 1).padStart(6, "0")}\r\n`).join("");
}

/** For tests: lines of a text. */
export function linesOf(text: string): { text: string; line: number }[] {
  return text.split("\n").map((one, at) => ({ text: one, line: at + 1 }));
}
