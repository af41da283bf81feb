import { NumberValue } from "@aws-sdk/lib-dynamodb";

/** DynamoDB takes no larger item. Bytes. */
export const largestItem = 400 * 1024;

/** About what DynamoDB counts for a value: its bytes, and some for each member of a list or map. */
export function weigh(value: unknown): number {
  if (typeof value === "string") return Buffer.byteLength(value);
  if (value instanceof NumberValue) return Math.ceil(value.value.length / 2) + 2;
  if (value instanceof Uint8Array) return value.length;
  if (value instanceof Set || Array.isArray(value)) {
    let sum = 3;
    for (const member of value) sum += weigh(member) + 1;
    return sum;
  }
  if (typeof value !== "object" || value === null) return 8;
  let sum = 3;
  for (const [name, member] of Object.entries(value)) sum += Buffer.byteLength(name) + weigh(member) + 1;
  return sum;
}
