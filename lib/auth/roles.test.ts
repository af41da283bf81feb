import { describe, expect, it } from "vitest";
import { forbiddenSentence, may, type Permission, permissions, type Role, roles } from "./roles";

/** DESIGN.md's table, written down a second time on purpose. */
const table: Record<Permission, Role[]> = {
  "flights.read": ["viewer", "agent", "ops", "admin"],
  "bookings.read": ["viewer", "agent", "ops", "admin"],
  "bookings.make": ["agent", "ops", "admin"],
  "bookings.change": ["agent", "ops", "admin"],
  "bookings.cancel": ["agent", "ops", "admin"],
  "flights.create": ["ops", "admin"],
  "flights.edit": ["ops", "admin"],
  "flights.retime": ["ops", "admin"],
  "flights.delete": ["ops", "admin"],
  "flights.block": ["ops", "admin"],
  "flights.cancel": ["ops", "admin"],
  "records.import": ["ops", "admin"],
  "records.export": ["ops", "admin"],
  "explorer.read": ["ops", "admin"],
  "explorer.write": ["admin"],
  "tables.change": ["admin"],
  "data.mend": ["admin"],
};
const everything = Object.keys(table) as Permission[];

describe("who may do what", () => {
  it.each(roles.flatMap((role) => everything.map((permission) => [role, permission] as const)))(
    "%s, %s: as the table says",
    (role, permission) => {
      expect(may(role, permission)).toBe(table[permission].includes(role));
    },
  );

  it("has a row for every permission, and no other", () => {
    const granted = new Set(Object.values(permissions).flat());
    expect([...granted].sort()).toEqual(everything.sort());
  });

  it("lets each role do all that the one before it may", () => {
    for (const [at, role] of roles.entries()) {
      const before = roles[at - 1];
      if (before) expect(permissions[role]).toEqual(expect.arrayContaining([...permissions[before]]));
    }
  });
});

describe("a person who may not", () => {
  it.each<[Role, Permission, string]>([
    ["viewer", "bookings.make", "A viewer may not book passengers. An agent may."],
    ["viewer", "bookings.cancel", "A viewer may not cancel bookings. An agent may."],
    ["agent", "flights.create", "An agent may not create flights. An ops may."],
    ["agent", "flights.edit", "An agent may not edit flights. An ops may."],
    ["viewer", "flights.retime", "A viewer may not retime flights. An ops may."],
    ["viewer", "flights.delete", "A viewer may not delete flights. An ops may."],
    ["agent", "flights.block", "An agent may not block seats. An ops may."],
  ])("is told who may: %s, %s", (role, permission, sentence) => {
    expect(forbiddenSentence(role, permission)).toBe(sentence);
  });

  it("is told so for everything that anybody may not", () => {
    for (const role of roles)
      for (const permission of everything)
        if (!may(role, permission))
          expect(forbiddenSentence(role, permission)).toMatch(/^An? \w+ may not [a-z ]+\. An? \w+ may\.$/);
  });
});
