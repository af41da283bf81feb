import { BatchGetCommand, DeleteCommand, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { z } from "zod";
import { db, table } from "@/lib/dynamo/client";
import { DatabaseBusy, isRefusedCondition } from "@/lib/dynamo/faults";
import { type Item, readItem, text, whole } from "@/lib/dynamo/item";
import { roles } from "./roles";
import { foldEmail, type Session, type User } from "./user";

const userShape = {
  user_id: text,
  email: text,
  name: text,
  role: z.enum(roles),
  password_hash: text,
  disabled: z.boolean(),
  session_epoch: whole,
};

const sessionShape = {
  session_id: text,
  user_id: text,
  epoch: whole,
  created_at: whole,
  last_seen: whole,
  expires_at: whole,
};

/** A user as an item. */
export function userItem(user: User): Item {
  return {
    user_id: user.userId,
    email: user.email,
    name: user.name,
    role: user.role,
    password_hash: user.passwordHash,
    disabled: user.disabled,
    session_epoch: user.sessionEpoch,
  };
}

/** The row that keeps an e-mail address to one person. */
export function emailGuardItem(user: User): Item {
  return { user_id: emailGuard(user.email), owner_id: user.userId };
}

function emailGuard(email: string): string {
  return `EMAIL#${foldEmail(email)}`;
}

/** A row that is not wholly a user signs nobody in. */
function userOf(item: Item): User | undefined {
  const { known } = readItem(userShape, item);
  if (!known.user_id || !known.role || !known.email) return undefined;
  return {
    userId: known.user_id,
    email: known.email,
    name: known.name ?? known.email,
    role: known.role,
    disabled: known.disabled ?? false,
    sessionEpoch: known.session_epoch ?? 0,
    ...(known.password_hash ? { passwordHash: known.password_hash } : {}),
  };
}

function sessionOf(item: Item): Session | undefined {
  const { known } = readItem(sessionShape, item);
  if (!known.session_id || !known.user_id || known.expires_at === undefined) return undefined;
  return {
    sessionId: known.session_id,
    userId: known.user_id,
    epoch: known.epoch ?? 0,
    createdAt: known.created_at ?? 0,
    lastSeen: known.last_seen ?? 0,
    expiresAt: known.expires_at,
  };
}

export async function findUser(userId: string): Promise<User | undefined> {
  const answer = await db().send(
    new GetCommand({ TableName: table("users"), Key: { user_id: userId }, ConsistentRead: true }),
  );
  return answer.Item ? userOf(answer.Item) : undefined;
}

/** The user with this e-mail address in any case, read consistently through its guard row. */
export async function findUserByEmail(email: string): Promise<User | undefined> {
  const answer = await db().send(
    new GetCommand({ TableName: table("users"), Key: { user_id: emailGuard(email) }, ConsistentRead: true }),
  );
  const owner = answer.Item?.owner_id;
  return typeof owner === "string" ? findUser(owner) : undefined;
}

/** DynamoDB takes no key that is empty or longer, in bytes. */
const longestKey = 2_048;

/**
 * A session and its claimed user in one consistent round trip; undefined when either is not there. Throws DatabaseBusy
 * when it is not told: nobody is signed out because the database is busy.
 */
export async function findSession(
  sessionId: string,
  userId: string,
): Promise<{ session: Session; user: User } | undefined> {
  if (userId === "" || Buffer.byteLength(userId) > longestKey) return undefined;
  const answer = await db().send(
    new BatchGetCommand({
      RequestItems: {
        [table("sessions")]: { Keys: [{ session_id: sessionId }], ConsistentRead: true },
        [table("users")]: { Keys: [{ user_id: userId }], ConsistentRead: true },
      },
    }),
  );
  if (Object.keys(answer.UnprocessedKeys ?? {}).length > 0) throw new DatabaseBusy();
  const row = answer.Responses?.[table("sessions")]?.[0];
  const owner = answer.Responses?.[table("users")]?.[0];
  if (!row || !owner) return undefined;
  const session = sessionOf(row);
  const user = userOf(owner);
  return session && user ? { session, user } : undefined;
}

export async function insertSession(session: Session): Promise<void> {
  const item = {
    session_id: session.sessionId,
    user_id: session.userId,
    epoch: session.epoch,
    created_at: session.createdAt,
    last_seen: session.lastSeen,
    expires_at: session.expiresAt,
  };
  await db().send(
    new PutCommand({
      TableName: table("sessions"),
      Item: item,
      ConditionExpression: "attribute_not_exists(session_id)",
    }),
  );
}

/** Notes that a session was used at `now` (seconds); never brings an ended one back. */
export async function touchSession(sessionId: string, now: number): Promise<void> {
  const touch = new UpdateCommand({
    TableName: table("sessions"),
    Key: { session_id: sessionId },
    UpdateExpression: "SET last_seen = :now",
    ConditionExpression: "attribute_exists(session_id) AND last_seen < :now",
    ExpressionAttributeValues: { ":now": now },
  });
  try {
    await db().send(touch);
  } catch (error) {
    if (!isRefusedCondition(error)) throw error;
  }
}

export async function deleteSession(sessionId: string): Promise<void> {
  await db().send(new DeleteCommand({ TableName: table("sessions"), Key: { session_id: sessionId } }));
}
