import { importSpeed } from "./import-speed";

// A process of its own, for a process speaks to one database: this one to a database on disk.
process.stdout.write(JSON.stringify(await importSpeed()));
process.exit(0);
