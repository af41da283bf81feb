import { randomBytes } from "node:crypto";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { newUser } from "@/lib/auth/new-user";
import { emailGuardItem, userItem } from "@/lib/auth/repository";
import { type Role, roles } from "@/lib/auth/roles";
import type { User } from "@/lib/auth/user";
import { db, table } from "@/lib/dynamo/client";

export type Person = { userId: string; name: string; email: string; role: Role };

const names: Record<Role, string> = {
  viewer: "Vera Lind",
  agent: "Arno Bakker",
  ops: "Oda Berg",
  admin: "Aino Salo",
};

/** Sets who signs in during this run, before any worker starts: nobody else can guess an address or the password. */
export function nameThisRun(): void {
  process.env.E2E_RUN = randomBytes(6).toString("hex");
  process.env.E2E_PASSWORD = randomBytes(18).toString("base64url");
}

/** The person of a role in this run. */
export function personOf(role: Role): Person {
  const run = process.env.E2E_RUN ?? "";
  return { userId: `e2e-${role}-${run}`, name: names[role], email: `${role}.${run}@e2e.example`, role };
}

export function password(): string {
  return process.env.E2E_PASSWORD ?? "";
}

async function put(user: User): Promise<void> {
  await db().send(new PutCommand({ TableName: table("users"), Item: userItem(user) }));
}

/** Makes one person of each role. */
export async function makePeople(): Promise<void> {
  for (const role of roles) {
    const user = await newUser(personOf(role), password());
    await put(user);
    await db().send(new PutCommand({ TableName: table("users"), Item: emailGuardItem(user) }));
  }
}

/** Switches them off, so that a run against a deployment leaves nobody who could sign in. */
export async function retirePeople(): Promise<void> {
  for (const role of roles) await put({ ...personOf(role), disabled: true, sessionEpoch: 1 });
}
