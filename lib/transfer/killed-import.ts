import { workOnImport } from "./runner";

// Works on one import until it is over or the process is killed; started by kill.test.ts as a process of its own.
await workOnImport(process.argv[2] ?? "");
