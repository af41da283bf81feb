import { olga } from "@/lib/flights/sample-flight";
import { changeAircraft } from "./change-aircraft";
import type { AircraftChangeInput } from "./schema";

// Changes one aircraft until it is done or the process is killed; started by kill.test.ts as a process of its own.
const input = JSON.parse(process.argv[2] ?? "") as AircraftChangeInput;
await changeAircraft(input, { who: olga, requestId: "killed" });
