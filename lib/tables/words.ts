import { figure } from "@/lib/format";
import type { Billing, Expiry, Key, Projection } from "./table";

/** `flight_id (S), departure_time (S)`. */
export function keyWords(keys: readonly Key[]): string {
  return keys.map(({ name, type }) => `${name} (${type})`).join(", ");
}

/** `On demand`, `Provisioned, 5 read and 5 write units a second`. */
export function billingWords(billing: Billing): string {
  return billing.kind === "on-demand"
    ? "On demand"
    : `Provisioned, ${figure(billing.read)} read and ${figure(billing.write)} write units a second`;
}

/** `All attributes`, `Keys only`, `Keys and price, currency`. */
export function projectionWords(projection: Projection): string {
  if (Array.isArray(projection)) return `Keys and ${projection.join(", ")}`;
  return projection === "ALL" ? "All attributes" : "Keys only";
}

/** `By expires_at`, `Off`. */
export function expiryWords({ state, attribute }: Expiry): string {
  if (state === "ENABLED") return `By ${attribute}`;
  if (state === "ENABLING") return `By ${attribute}, being switched on`;
  return state === "DISABLING" ? "Being switched off" : "Off";
}

const states: Record<string, string> = {
  ACTIVE: "Active",
  CREATING: "Being made",
  UPDATING: "Being changed",
  DELETING: "Being deleted",
  ARCHIVED: "Archived",
  ARCHIVING: "Being archived",
};

/** A state of a table or an index in words; one that nobody knows as DynamoDB writes it. */
export function stateWords(state: string): string {
  return states[state] ?? state;
}

/** `2026-06-10 03:15Z`. */
export function madeWords(instant: string): string {
  return `${instant.slice(0, 16).replace("T", " ")}Z`;
}
