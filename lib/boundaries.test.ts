import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const biome = path.resolve("node_modules/.bin/biome");
const house = mkdtempSync(path.join(tmpdir(), "apron-house-"));
const { vcs: _vcs, $schema: _schema, ...rules } = JSON.parse(readFileSync("biome.json", "utf8"));
writeFileSync(path.join(house, "biome.json"), JSON.stringify(rules));
afterAll(() => rmSync(house, { recursive: true }));

/** What Biome says of one import in a file of this path, in a house of its own with our rules. */
function lint(file: string, from: string): string {
  const probe = path.join(house, file);
  mkdirSync(path.dirname(probe), { recursive: true });
  writeFileSync(probe, `import { thing } from "${from}";\n\nthing();\n`);
  const run = spawnSync(biome, ["lint", file], {
    cwd: house,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return run.stdout + run.stderr;
}

describe("the house's boundaries are lint rules", () => {
  it.each([
    ["components/flights/x.tsx", "@/lib/flights/repository"],
    ["components/flights/x.tsx", "@/lib/flights/queries"],
    ["components/ui/x.tsx", "@aws-sdk/lib-dynamodb"],
    ["components/ui/x.tsx", "@/lib/dynamo/client"],
    ["app/(desk)/x/page.tsx", "@/lib/bookings/actions"],
    ["app/(desk)/x/page.tsx", "@/lib/bookings/repository"],
    ["lib/flights/actions.ts", "@/lib/dynamo/client"],
    ["lib/flights/actions.ts", "next/navigation"],
    ["lib/flights/queries.ts", "@/lib/dynamo/client"],
    ["lib/flights/queries.ts", "./actions"],
    ["lib/bookings/repository.ts", "next/headers"],
    ["lib/bookings/repository.ts", "@/lib/auth/session"],
    ["lib/bookings/repository.ts", "./queries"],
    ["lib/bookings/repository.ts", "@aws-sdk/client-dynamodb"],
    ["lib/flights/repository.ts", "@/lib/bookings/booking"],
    ["lib/flights/flight.ts", "./repository"],
    ["lib/flights/flight.ts", "@/lib/dynamo/client"],
    ["lib/bookings/booking.ts", "next/cache"],
    ["lib/explorer/plan.ts", "@/lib/dynamo/explore"],
    ["lib/explorer/compile.ts", "./repository"],
    ["lib/bookings/schema.ts", "@aws-sdk/lib-dynamodb"],
    ["lib/audit/repository.ts", "@/components/ui/button"],
    ["lib/action.ts", "@/app/page"],
  ])("%s may not import %s", (file, from) => {
    expect(lint(file, from)).toContain("noRestrictedImports");
  });

  it.each([
    ["components/flights/x.tsx", "@/lib/flights/actions"],
    ["app/(desk)/x/page.tsx", "@/lib/flights/queries"],
    ["lib/bookings/repository.ts", "@/lib/flights/repository"],
    ["lib/bookings/repository.ts", "@/lib/dynamo/client"],
    ["lib/flights/flight.ts", "@/lib/result"],
    ["lib/dynamo/transact.ts", "@aws-sdk/client-dynamodb"],
  ])("%s may import %s", (file, from) => {
    expect(lint(file, from)).not.toContain("noRestrictedImports");
  });
});
