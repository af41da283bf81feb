import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { readEnv } from "./env";

const right = { DYNAMODB_ENDPOINT: "http://127.0.0.1:8000", APRON_SECRET: "x".repeat(32) };

function problems(changes: Record<string, string>): string[] {
  const read = readEnv({ ...right, ...changes });
  return "problems" in read ? read.problems : [];
}

describe("the environment", () => {
  it("needs no more than where the tables are and a secret", () => {
    expect(readEnv(right)).toEqual({
      env: {
        dynamodbEndpoint: "http://127.0.0.1:8000",
        region: "us-west-2",
        tablePrefix: "apron_",
        homeStation: "SEA",
        importsFolder: ".data/imports",
        origin: "http://localhost:3000",
        secret: right.APRON_SECRET,
        demoUsers: false,
        secureCookies: true,
        sessionIdleMinutes: 60,
        sessionHours: 12,
      },
    });
  });

  it.each([
    [{ DYNAMODB_ENDPOINT: "localhost" }, /^DYNAMODB_ENDPOINT must be an address/],
    [{ DYNAMODB_ENDPOINT: "" }, /^AWS_REGION is missing: name the region of your tables/],
    [{ TABLE_PREFIX: "a b" }, /^TABLE_PREFIX may hold letters, digits/],
    [{ HOME_STATION: "Seattle" }, /^HOME_STATION must be the three letters/],
    [{ APP_ORIGIN: "apron" }, /^APP_ORIGIN must be an address/],
    [{ APP_ORIGIN: "http://apron.example" }, /^APP_ORIGIN must begin with https/],
    [{ APRON_SECRET: "" }, /^APRON_SECRET is missing/],
    [{ APRON_SECRET: "short" }, /^APRON_SECRET must have at least 32 characters/],
    [{ DEMO_USERS: "yes" }, /^DEMO_USERS must be 0 or 1/],
    [{ DEMO_USERS: "1", DYNAMODB_ENDPOINT: "https://db.example" }, /^DEMO_USERS may be 1 only/],
    [{ SESSION_HOURS: "0" }, /^SESSION_HOURS must be a whole number from 1 to 168/],
    [{ SESSION_IDLE_MINUTES: "an hour" }, /^SESSION_IDLE_MINUTES must be a whole number/],
  ])("refuses %j in one sentence", (changes, sentence) => {
    expect(problems(changes)).toEqual([expect.stringMatching(sentence)]);
  });

  it("tells everything that is wrong at once, once for each variable", () => {
    const all = problems({
      APRON_SECRET: "",
      DEMO_USERS: "yes",
      DYNAMODB_ENDPOINT: "",
      APP_ORIGIN: "http://apron.example",
    });
    expect(all.map((sentence) => sentence.split(" ")[0]).sort()).toEqual([
      "APP_ORIGIN",
      "APRON_SECRET",
      "AWS_REGION",
      "DEMO_USERS",
    ]);
  });

  it("lets plain http through when it is asked for", () => {
    expect(problems({ APP_ORIGIN: "http://apron.example", ALLOW_INSECURE_HTTP: "1" })).toEqual([]);
  });

  it("is written down, every variable, in .env.example, with the values that it has by itself", () => {
    const example = parseEnv(readFileSync(".env.example", "utf8"));
    const names = readFileSync("lib/env.ts", "utf8").matchAll(/^ {2}([A-Z_]{4,}):/gm);
    expect(Object.keys(example)).toEqual(expect.arrayContaining([...names].map(([, name]) => name)));
    const read = readEnv({ ...example, ...right });
    expect(read).toEqual(readEnv(right));
  });
});
