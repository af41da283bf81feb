import { type Attribute, readAttribute } from "@/lib/explorer/attribute";
import { err, ok, type Result } from "@/lib/result";

/** Reads the parameters of a statement: a JSON list of DynamoDB values, or nothing. */
export function readParameters(text: string): Result<Attribute[], string> {
  if (text.trim() === "") return ok([]);
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return err('Write the parameters as a JSON list, such as [{"S": "SEA"}].');
  }
  if (!Array.isArray(given)) return err('The parameters are a list, even when there is one: [{"S": "SEA"}].');
  const read: Attribute[] = [];
  for (const [at, value] of given.entries()) {
    const parameter = readAttribute(value);
    if (!parameter.ok) return err(`Parameter ${at + 1}: ${parameter.error}`);
    read.push(parameter.value);
  }
  return ok(read);
}
