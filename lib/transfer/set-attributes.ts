import { attributeOf, type Item } from "@/lib/dynamo/item";

/** An update as data: expressions that name what they set, and on what condition. */
export type Update = {
  sets: string[];
  removes: string[];
  conditions: string[];
  names: Record<string, string>;
  values: Item;
};

/** The expression of an update, for the `Update` of a transaction. */
export function expressionOf({ sets, removes, conditions, names, values }: Update) {
  return {
    UpdateExpression: [
      sets.length > 0 ? `SET ${sets.join(", ")}` : "",
      removes.length > 0 ? `REMOVE ${removes.join(", ")}` : "",
    ]
      .filter(Boolean)
      .join(" "),
    ConditionExpression: conditions.join(" AND "),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
    ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
  };
}

/**
 * Sets attributes that are still what they were when they were compared: each has a condition of its own, so that nothing is
 * written over what somebody wrote meanwhile, with or without a version. `undefined` takes an attribute away.
 */
export function setAttributes(after: Item, before: Item): Update {
  const update: Update = { sets: [], removes: [], conditions: [], names: {}, values: {} };
  for (const [at, [attribute, value]] of Object.entries(after).entries()) {
    const name = `#a${at}`;
    update.names[name] = attribute;
    if (value === undefined) update.removes.push(name);
    else {
      update.sets.push(`${name} = :a${at}`);
      update.values[`:a${at}`] = value;
    }
    const there = attributeOf(before, attribute);
    if (there === undefined) update.conditions.push(`attribute_not_exists(${name})`);
    else {
      update.conditions.push(`${name} = :b${at}`);
      update.values[`:b${at}`] = there;
    }
  }
  return update;
}

/** The next version of a record, by whom and when, if its version is still the one that was read. */
export function nextVersion(
  update: Update,
  before: Item,
  stamp: { at: string; byId: string; jobId: string },
): void {
  const version = before.version;
  update.names["#version"] = "version";
  update.conditions.push(version === undefined ? "attribute_not_exists(#version)" : "#version = :version");
  if (version !== undefined) update.values[":version"] = version;
  update.sets.push("#version = :next", "updated_at = :at", "updated_by = :by", "import_job = :job");
  Object.assign(update.values, {
    ":next": Number(version ?? 0) + 1,
    ":at": stamp.at,
    ":by": stamp.byId,
    ":job": stamp.jobId,
  });
}
