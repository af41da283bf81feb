import { bench, benchImport } from "@/lib/bench/bench";

const json = process.argv.includes("--json");
await (process.argv.includes("import") ? benchImport({ json }) : bench({ json }));
