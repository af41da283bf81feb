import { start } from "@/lib/start/start";

await start({ dev: process.argv.includes("--dev") });
