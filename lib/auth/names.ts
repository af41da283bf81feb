import { findUser } from "./repository";

/** The name behind a stored user id; another program's record has none. */
export async function nameOf(userId: string | undefined): Promise<string> {
  if (!userId) return "Another program";
  return (await findUser(userId))?.name ?? userId;
}
