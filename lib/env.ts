import { z } from "zod";

const loopbackHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** True for an address that only this machine can reach. */
export function isLoopback(url: string): boolean {
  return URL.canParse(url) && loopbackHosts.has(new URL(url).hostname);
}

const flag = z.enum(["0", "1"], "must be 0 or 1").default("0");
const address = z.url({ protocol: /^https?$/, error: "must be an address such as http://localhost:8000" });

function wholeNumber(most: number) {
  const message = `must be a whole number from 1 to ${most}`;
  return z.coerce.number(message).int(message).min(1, message).max(most, message);
}

const variables = z.object({
  DYNAMODB_ENDPOINT: address.optional(),
  AWS_REGION: z.string().min(1, "must not be empty").optional(),
  TABLE_PREFIX: z
    .string()
    .regex(/^[A-Za-z0-9_.-]{1,200}$/, "may hold letters, digits, _ . and - only")
    .default("apron_"),
  HOME_STATION: z
    .string()
    .regex(/^[A-Z]{3}$/, "must be the three letters of an airport, such as SEA")
    .default("SEA"),
  APP_ORIGIN: address.default("http://localhost:3000"),
  APRON_SECRET: z
    .string("is missing: give any text of at least 32 characters; it signs page cursors")
    .min(32, "must have at least 32 characters"),
  IMPORTS_FOLDER: z.string().default(".data/imports"),
  DEMO_USERS: flag,
  ALLOW_INSECURE_HTTP: flag,
  SESSION_IDLE_MINUTES: wholeNumber(1440).default(60),
  SESSION_HOURS: wholeNumber(168).default(12),
});

/** Judges variables together also when single ones are wrong, so that one reading tells all. */
const always = { when: () => true };

const environment = variables
  .refine((env) => env.DYNAMODB_ENDPOINT || env.AWS_REGION, {
    ...always,
    path: ["AWS_REGION"],
    message: "is missing: name the region of your tables, or give DYNAMODB_ENDPOINT",
  })
  .refine((env) => env.DEMO_USERS === "0" || (env.DYNAMODB_ENDPOINT && isLoopback(env.DYNAMODB_ENDPOINT)), {
    ...always,
    path: ["DEMO_USERS"],
    message: "may be 1 only with a DYNAMODB_ENDPOINT on this machine: the demo passwords are public",
  })
  .refine(
    (env) =>
      env.ALLOW_INSECURE_HTTP === "1" || env.APP_ORIGIN.startsWith("https:") || isLoopback(env.APP_ORIGIN),
    {
      ...always,
      path: ["APP_ORIGIN"],
      message: "must begin with https: away from this machine, or browsers drop the sign-in cookie",
    },
  )
  .transform((env) => ({
    dynamodbEndpoint: env.DYNAMODB_ENDPOINT,
    region: env.AWS_REGION ?? "us-west-2",
    tablePrefix: env.TABLE_PREFIX,
    homeStation: env.HOME_STATION,
    importsFolder: env.IMPORTS_FOLDER,
    origin: env.APP_ORIGIN.replace(/\/$/, ""),
    secret: env.APRON_SECRET,
    demoUsers: env.DEMO_USERS === "1",
    secureCookies: env.APP_ORIGIN.startsWith("https:") || isLoopback(env.APP_ORIGIN),
    sessionIdleMinutes: env.SESSION_IDLE_MINUTES,
    sessionHours: env.SESSION_HOURS,
  }));

export type Env = z.output<typeof environment>;

/** Reads the environment variables; gives one sentence for each variable that is wrong. Empty variables count as absent. */
export function readEnv(source: Record<string, string | undefined>): { env: Env } | { problems: string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (parsed.success) return { env: parsed.data };
  const sentences = new Map<string, string>();
  for (const { path, message } of parsed.error.issues) {
    const name = path.join(".");
    if (!sentences.has(name)) sentences.set(name, `${name} ${message}.`);
  }
  return { problems: [...sentences.values()] };
}

let cached: Env | undefined;

/** The environment, parsed once for the life of the process. Throws with all that is wrong. */
export function env(): Env {
  if (cached) return cached;
  const read = readEnv(process.env);
  if ("problems" in read) throw new Error(`The environment is not right. ${read.problems.join(" ")}`);
  cached = read.env;
  return cached;
}
