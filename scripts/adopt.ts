import { adopt } from "@/lib/start/adopt";
import { withDatabase } from "@/lib/start/with-database";

await withDatabase(() => adopt(process.argv.slice(2)));
