import { describe, expect, it } from "vitest";
import { delayCode, delayCodes, searchCodes } from "./codes";
import { codeProblem, readDelay } from "./typed";

const late = (minutes: number) => ({ when: { kind: "minutes", minutes } });
const at = (time: string, utc = false) => ({ when: { kind: "clock", time, utc } });

describe("a delay typed in one line", () => {
  it.each([
    ["45", late(45)],
    ["+45", late(45)],
    ["+0", late(0)],
    ["+120", late(120)],
    ["+1:30", late(90)],
    ["+1h30", late(90)],
    ["+2h", late(120)],
    ["+45m", late(45)],
    ["1330", at("13:30")],
    ["13:30", at("13:30")],
    ["9:05", at("09:05")],
    ["2130Z", at("21:30", true)],
    ["  +45   93 ", { ...late(45), code: "93" }],
    ["+45 93 late inbound from PDX", { ...late(45), code: "93", reason: "late inbound from PDX" }],
    ["13:30 late inbound", { ...at("13:30"), reason: "late inbound" }],
    ["+45 06", { ...late(45), code: "06" }],
  ])("“%s” is read", (text, read) => {
    expect(readDelay(text)).toEqual({ ok: true, value: read });
  });

  it.each([
    ["", /^Say how late/],
    ["soon", /“soon” is neither minutes nor a time/],
    ["25:00", /neither minutes nor a time/],
    ["-10", /not expected before its schedule/],
    ["+4321", /three days late/],
    ["+45 10", /the code 10/],
    ["+45 9", /two digits/],
    ["+45 933", /two digits/],
    ["999", /999 is no time of day/],
  ])("“%s” is refused in words", (text, message) => {
    expect(readDelay(text)).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } });
  });

  it("asks whether three digits are minutes or a time, and keeps the rest", () => {
    expect(readDelay("120 93 fog")).toEqual({
      ok: false,
      error: {
        message: "120 may be 120 minutes or 01:20. Which?",
        ways: [
          { label: "120 minutes", set: { typed: "+120 93 fog" } },
          { label: "01:20", set: { typed: "01:20 93 fog" } },
        ],
      },
    });
  });
});

describe("the delay codes", () => {
  it("are two digits, once each, in order, with a meaning, in every family", () => {
    const codes = delayCodes.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(new Set(codes.map((code) => code[0]))).toEqual(new Set("0123456789"));
    expect(codes).toHaveLength(84);
    for (const { code, meaning } of delayCodes) {
      expect(code).toMatch(/^\d\d$/);
      expect(meaning.length).toBeLessThan(70);
    }
    expect(delayCode("93")?.meaning).toBe("Aircraft late from its flight before");
  });

  it.each([
    ["93", ["93"]],
    ["1", ["11", "12", "13", "14", "15", "16", "17", "18", "19"]],
    ["de-icing", ["75"]],
    ["cabin crew late", ["66", "94"]],
    ["fuel", ["36", "62"]],
    ["STRIKE", ["97", "98"]],
    ["", []],
    ["unicorn", []],
  ])("are found by “%s”", (query, codes) => {
    expect(searchCodes(query).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ["93", undefined],
    ["9", /two digits/],
    ["XX", /two digits/],
    ["40", /the code 40/],
  ])("know whether %s is one", (code, problem) => {
    if (problem) expect(codeProblem(code)).toMatch(problem);
    else expect(codeProblem(code)).toBeUndefined();
  });
});
