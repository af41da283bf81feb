import { setUpTables } from "@/lib/start/set-up-database";
import { withDatabase } from "@/lib/start/with-database";

await withDatabase(() => setUpTables());
