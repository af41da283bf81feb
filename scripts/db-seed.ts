import { seed } from "@/lib/start/seed";
import { withDatabase } from "@/lib/start/with-database";

await withDatabase((here) => seed({ here, day: process.argv[2] }));
