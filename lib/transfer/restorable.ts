import type { BeforeImage } from "@/lib/audit/import-event";
import { attributeOf, type Item } from "@/lib/dynamo/item";
import { sameValue } from "./compare";

/** What an undo does with a record that its import changed. */
export type Restoring =
  | { kind: "restore"; sets: Item }
  | { kind: "restored" }
  | { kind: "kept"; reason: string };

/**
 * May a record get back what an import changed? Only while it is at the version that the import left and every attribute is what the
 * import wrote. One that has everything back already was restored before the undo broke off. Pure.
 */
export function restorable(item: Item | undefined, image: BeforeImage, jobId: string): Restoring {
  if (!item) return { kind: "kept", reason: "It is no longer there." };
  const names = [...new Set([...Object.keys(image.before), ...Object.keys(image.after)])];
  if (names.every((name) => sameValue(attributeOf(item, name), attributeOf(image.before, name))))
    return { kind: "restored" };
  const untouched =
    item.import_job === jobId &&
    Number(item.version) === image.version &&
    names.every((name) => sameValue(attributeOf(item, name), attributeOf(image.after, name)));
  if (!untouched) return { kind: "kept", reason: "Somebody changed it since it was imported." };
  return {
    kind: "restore",
    sets: Object.fromEntries(names.map((name) => [name, attributeOf(image.before, name)])),
  };
}
