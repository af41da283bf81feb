import { bench } from "@/lib/bench/bench";

await bench({ json: process.argv.includes("--json") });
