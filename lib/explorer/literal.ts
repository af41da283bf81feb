type Dialect = {
  constant: (value: boolean | null) => string;
  binary: (base64: string) => string;
  key: (name: string) => string;
  /** What stands between the braces of an object on one line. */
  pad: string;
};

const python: Dialect = {
  constant: (value) => (value === null ? "None" : value ? "True" : "False"),
  binary: (base64) => `base64.b64decode(${JSON.stringify(base64)})`,
  key: (name) => JSON.stringify(name),
  pad: "",
};

const javascript: Dialect = {
  constant: String,
  binary: (base64) => `Buffer.from(${JSON.stringify(base64)}, "base64")`,
  // A plain __proto__ would set the prototype and store nothing.
  key: (name) =>
    name === "__proto__"
      ? '["__proto__"]'
      : /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name)
        ? name
        : JSON.stringify(name),
  pad: " ",
};

const widest = 96;

function isOnly(value: object, key: string): boolean {
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0] === key;
}

/** The value written in a dialect: on one line where it fits in what `used` leaves, else broken into lines. */
function write(value: unknown, dialect: Dialect, indent: number, broken: boolean): string {
  if (value === null || typeof value === "boolean") return dialect.constant(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === undefined) return String(value);
  if ("B" in value && isOnly(value, "B") && typeof value.B === "string")
    return `{${dialect.pad}${dialect.key("B")}: ${dialect.binary(value.B)}${dialect.pad}}`;
  if ("BS" in value && isOnly(value, "BS") && Array.isArray(value.BS))
    return `{${dialect.pad}${dialect.key("BS")}: [${value.BS.map((one) => dialect.binary(String(one))).join(", ")}]${dialect.pad}}`;
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const members = (inside: number) =>
    Array.isArray(value)
      ? value.map((member) => write(member, dialect, inside, false))
      : Object.entries(value).map(
          ([name, member]) => `${dialect.key(name)}: ${write(member, dialect, inside, false)}`,
        );
  const flat = members(indent + 2);
  if (flat.length === 0) return open + close;
  const pad = open === "{" ? dialect.pad : "";
  const line = `${open}${pad}${flat.join(", ")}${pad}${close}`;
  if (!broken && !line.includes("\n") && indent + line.length <= widest) return line;
  const margin = " ".repeat(indent + 2);
  return `${open}\n${flat.map((member) => `${margin}${member},`).join("\n")}\n${" ".repeat(indent)}${close}`;
}

/** Plain JSON as Python writes it, `{"B": base64}` as bytes; `indent` is where its lines begin. */
export function pythonLiteral(value: unknown, indent = 0): string {
  return write(value, python, indent, false);
}

/** Plain JSON as JavaScript writes it, `{"B": base64}` as a Buffer; `broken` puts each member on a line of its own. */
export function javascriptLiteral(value: unknown, indent = 0, broken = false): string {
  return write(value, javascript, indent, broken);
}
