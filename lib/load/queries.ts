import "server-only";
import { Readable } from "node:stream";
import { forbiddenSentence, may } from "@/lib/auth/roles";
import { allowed, currentUser } from "@/lib/auth/session";
import type { User } from "@/lib/auth/user";
import { env } from "@/lib/env";
import { whereTables } from "@/lib/explorer/queries";
import { findTable } from "@/lib/explorer/repository";
import { importScreen, ownRefusal } from "@/lib/items/own";
import { log } from "@/lib/log";
import { err, ok, type Problem, type Result } from "@/lib/result";
import { loadStream } from "./load-stream";
import { planOf } from "./schema";
import type { LoadScreen, Stopped } from "./screen";
import { stopUnderWay, underWay } from "./under-way";
import { keepUpload } from "./upload";

/** The page of a table into which items are loaded, for those who may write; null when there is no such table. */
export async function getLoad(name: string): Promise<LoadScreen | null> {
  await allowed("explorer.write");
  const table = await findTable(name);
  if (!table) return null;
  const see = table.isOwn ? importScreen(name) : undefined;
  return { table, where: whereTables(), ...(see ? { see } : {}) };
}

function forbidden(message: string): { ok: false; error: Problem } {
  return err({ code: "forbidden", message });
}

/** Who asks, from Apron's own pages, and may write to any table: nobody is redirected, because a stream asks for it. */
async function writer(origin: string | null): Promise<Result<User, Problem>> {
  if (origin !== env().origin) return forbidden("This may be asked from Apron's own pages only.");
  const user = await currentUser();
  if (!user) return forbidden("You are signed out. Sign in again in another tab and come back.");
  return may(user.role, "explorer.write")
    ? ok(user)
    : forbidden(forbiddenSentence(user.role, "explorer.write"));
}

type Sent = { origin: string | null; signal: AbortSignal; body: ReadableStream<Uint8Array> | null };

/**
 * Takes a file in and checks it, or with `do=load` loads it into the table; the answer is a stream of lines. Refused for Apron's own
 * tables, and when the table is not there to be written to. It ends with its reader, and by `stopLoad`.
 */
export async function startLoad(
  name: string,
  address: URLSearchParams,
  { origin, signal, body }: Sent,
): Promise<Result<ReadableStream<Uint8Array>, Problem>> {
  const who = await writer(origin);
  if (!who.ok) return who;
  const own = ownRefusal(name);
  if (own) return err(own);
  const table = await findTable(name);
  if (!table) return err({ code: "not-found", message: `There is no table ${name}.` });
  if (table.state !== "ACTIVE" && table.state !== "UPDATING")
    return err({
      code: "busy",
      message: `${name} is ${table.state.toLowerCase()}: nothing can be loaded now.`,
    });
  const plan = planOf(address);
  if (!plan.ok) return err({ code: "invalid", message: plan.error });
  if (!body) return err({ code: "invalid", message: "Choose a file, or paste items." });
  const isCheck = address.get("do") !== "load";
  const { stop, begin, over } = underWay(who.value.userId, address.get("id") ?? "");
  const upload = await keepUpload(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])).catch(
    (error: unknown) => {
      over();
      throw error;
    },
  );
  begin();
  return ok(
    loadStream({
      upload,
      table,
      plan: plan.value,
      fileName: address.get("name") || "pasted items",
      isCheck,
      signal: AbortSignal.any([signal, stop]),
      onLoaded: ({ problem, ...counts }) =>
        log().info(
          { by: who.value.userId, table: name, deed: "load", ...counts, ended: problem?.code },
          "items loaded",
        ),
      onOver: over,
    }),
  );
}

/** Ends a load of one's own when the batches under way are through; its stream tells how far it came. Says whether it is here. */
export async function stopLoad(id: string, origin: string | null): Promise<Result<Stopped, Problem>> {
  const who = await writer(origin);
  return who.ok ? ok(stopUnderWay(who.value.userId, id)) : who;
}
