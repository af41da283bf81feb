import { importCommand } from "@/lib/start/import";
import { withDatabase } from "@/lib/start/with-database";

await withDatabase((here) => importCommand(process.argv.slice(2), { here }));
