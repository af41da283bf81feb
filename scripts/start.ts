import { endIfOdd } from "@/lib/start/end-if-odd";
import { start } from "@/lib/start/start";

const given = process.argv.slice(2);
endIfOdd(given, ["--dev"]);
await start({ dev: given.includes("--dev") });
