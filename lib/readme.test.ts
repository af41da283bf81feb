import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { forbiddenSentence, permissions, roles } from "@/lib/auth/roles";
import { tables } from "@/lib/dynamo/tables";

const readme = readFileSync("README.md", "utf8");

function line(beginning: string): string {
  return readme.split("\n").find((row) => row.startsWith(beginning)) ?? "";
}

describe("the README", () => {
  it("stays under 120 lines", () => {
    expect(readme.split("\n").length).toBeLessThan(120);
  });

  it.each(Object.entries(tables))("names the key and every index of %s", (name, table) => {
    const row = line(`| ${name} |`);
    expect(row).toContain(`\`${table.hash}\``);
    for (const index of Object.keys(table.indexes)) expect(row).toContain(`\`${index}\``);
  });

  it.each(roles)("says what a role may that the one before may not: %s", (role) => {
    const before: readonly string[] =
      role === "viewer" ? [] : permissions[roles[roles.indexOf(role) - 1] ?? "viewer"];
    const own = permissions[role].filter((permission) => !before.includes(permission));
    const deeds = own.map(
      (permission) => forbiddenSentence("viewer", permission).match(/may not (.*?)\./)?.[1],
    );
    expect(line(`| ${role} |`)).toBe(`| ${role} | ${deeds.join(", ")} |`);
  });
});
