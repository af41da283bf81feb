import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Question, questionsOf, tidy } from "./query";

const today = "2026-06-07";
const airports = new Set(["SEA", "LAX", "KTM", "PKR", "LEE", "KIM"]);
const known = { today, isAirport: (iata: string) => airports.has(iata) };

function asked(typed: string): string[] {
  return questionsOf(typed, known).map(shown);
}

function shown(question: Question): string {
  switch (question.kind) {
    case "id":
      return `id ${question.id}`;
    case "locator":
      return `locator ${question.locator}`;
    case "number":
      return `number ${question.carrier ?? "any"} ${question.number} ${question.day}`;
    case "route":
      return `route ${question.origin} ${question.destination} ${question.day}`;
    case "day":
      return `day ${question.day}`;
    case "name":
      return "family" in question.name
        ? `name ${question.name.family}/${question.name.given.join(" ")}`
        : `name ${question.name.readings.map((words) => words.join(" ")).join(" or ")}`;
  }
}

describe("what was typed may mean", () => {
  const table: [typed: string, meant: string[]][] = [
    ["K7QX2M", ["id K7QX2M", "locator K7QX2M"]],
    [" k7qx2m ", ["id k7qx2m", "id K7QX2M", "locator K7QX2M"]],
    ["K7QX2M-1", ["id K7QX2M-1"]],
    ["BKG200", ["id BKG200", "locator BKG200"]],
    ["AS604-20260607-SEA", ["id AS604-20260607-SEA"]],
    ["AS604", ["id AS604", "number AS 604 2026-06-07", "number AS 604 2026-06-08"]],
    ["as 604", ["number AS 604 2026-06-07", "number AS 604 2026-06-08"]],
    ["AS-604 today", ["number AS 604 2026-06-07"]],
    ["6e204 tomorrow", ["number 6E 204 2026-06-08"]],
    ["604 10JUN", ["number any 604 2026-06-10"]],
    ["604 10 jun 2027", ["number any 604 2027-06-10"]],
    ["10JUN as0604", ["number AS 604 2026-06-10"]],
    ["AS604/10JUN26", ["id AS604/10JUN26", "number AS 604 2026-06-10"]],
    ["604", ["id 604", "number any 604 2026-06-07", "number any 604 2026-06-08"]],
    ["604a 2026-06-10", ["number any 604A 2026-06-10"]],
    ["KTM PKR 10JUN", ["route KTM PKR 2026-06-10"]],
    ["10jun ktm-pkr", ["route KTM PKR 2026-06-10"]],
    ["ktm to pkr 2026-06-10", ["route KTM PKR 2026-06-10"]],
    ["SEA LAX", ["route SEA LAX 2026-06-07", "name SEA LAX"]],
    ["sea→lax", ["id sea→lax", "id SEA→LAX", "route SEA LAX 2026-06-07", "name SEA→LAX"]],
    ["LEE/KIM", ["id LEE/KIM", "route LEE KIM 2026-06-07", "name LEE/KIM"]],
    ["SEA SEA", ["name SEA SEA"]],
    ["SEA XYZ", ["name SEA XYZ"]],
    ["10JUN", ["id 10JUN", "day 2026-06-10"]],
    ["garcia", ["id garcia", "id GARCIA", "locator GARCIA", "name GARCIA"]],
    ["María García", ["name MARIA GARCIA"]],
    ["GAR/M", ["id GAR/M", "name GAR/M"]],
    ["sharma/binaya mr", ["name SHARMA/BINAYA"]],
    ["Sinéad O’Brien", ["name SINEAD OBRIEN"]],
    ["o brien", ["name O BRIEN or OBRIEN"]],
    ["al-harbi fatima", ["name AL-HARBI FATIMA"]],
    ["12 34", []],
    ["AS 604 B", []],
    ["31FEB 604", []],
    ["", []],
    [" \t\u200b\n", []],
    ["💺", ["id 💺"]],
    ["---", ["id ---"]],
    ["/", ["id /"]],
    ["//", ["id //"]],
    ["a'; DROP TABLE--", ["name A; DROP TABLE--"]],
  ];

  it.each(table)("%j: %j", (typed, meant) => {
    expect(asked(typed)).toEqual(meant);
  });

  it("at most thirty things, each with text in it, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 150 }), (typed) => {
        const questions = questionsOf(typed, known);
        expect(questions.length).toBeLessThan(30);
        for (const question of questions) if (question.kind === "id") expect(question.id).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });
});

describe("what was typed", () => {
  it.each([
    ["  AS\u00a0 604\t10JUN ", "AS 604 10JUN"],
    ["\u202eK7QX2M\u202c\ufeff", "K7QX2M"],
    ["Mu\u0308ller", "Müller"],
    ["\u0000x\u0007", "x"],
    ["x".repeat(500), "x".repeat(100)],
    ["\ud800x", "\ufffdx"],
  ])("%j is tidied to %j", (typed, text) => {
    expect(tidy(typed)).toBe(text);
  });
});
