import { workOnDisruption } from "./runner";

// Works on one disruption until it is over or the process is killed; started by kill.test.ts as a process of its own.
await workOnDisruption(process.argv[2] ?? "");
