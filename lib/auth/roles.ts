export const roles = ["viewer", "agent", "ops", "admin"] as const;
export type Role = (typeof roles)[number];

const viewer = ["flights.read", "bookings.read"] as const;
const agent = [...viewer, "bookings.make", "bookings.change", "bookings.cancel"] as const;
const ops = [
  ...agent,
  "flights.create",
  "flights.edit",
  "flights.retime",
  "flights.delete",
  "flights.block",
  "flights.cancel",
  "records.import",
  "records.export",
  "explorer.read",
] as const;
const admin = [...ops, "explorer.write", "tables.change", "data.mend"] as const;

/** Who may do what: the only place that says so. Each role may all that the one before it may. */
export const permissions = { viewer, agent, ops, admin } as const satisfies Record<Role, readonly string[]>;

export type Permission = (typeof permissions)["admin"][number];

/** May somebody of this role do this? */
export function may(role: Role, permission: Permission): boolean {
  const allowed: readonly Permission[] = permissions[role];
  return allowed.includes(permission);
}

const deeds: Record<Permission, string> = {
  "flights.read": "see flights",
  "bookings.read": "see bookings",
  "bookings.make": "book passengers",
  "bookings.change": "change bookings",
  "bookings.cancel": "cancel bookings",
  "flights.create": "create flights",
  "flights.edit": "edit flights",
  "flights.retime": "retime flights",
  "flights.delete": "delete flights",
  "flights.block": "block seats",
  "flights.cancel": "cancel flights",
  "records.import": "import records",
  "records.export": "export records",
  "explorer.read": "read any table",
  "explorer.write": "write to any table",
  "tables.change": "make and delete tables",
  "data.mend": "mend stored data",
};

/** `A viewer may not book passengers. An agent may.` */
export function forbiddenSentence(role: Role, permission: Permission): string {
  const who = roles.find((candidate) => may(candidate, permission)) ?? "admin";
  const article = (word: string) => (/^[ao]/.test(word) ? "An" : "A");
  return `${article(role)} ${role} may not ${deeds[permission]}. ${article(who)} ${who} may.`;
}
