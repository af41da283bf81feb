import { hashPassword } from "./password";
import type { Role } from "./roles";
import { foldEmail, type User } from "./user";

/** A user who can sign in with this password at once; the password itself is not kept. */
export async function newUser(
  person: { userId: string; email: string; name: string; role: Role },
  password: string,
): Promise<User> {
  return {
    ...person,
    email: foldEmail(person.email),
    passwordHash: await hashPassword(password),
    disabled: false,
    sessionEpoch: 0,
  };
}
