import { spawnSync } from "node:child_process";
import vm from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OperationRequest, shellWord, snippets } from "./snippets";

const hard = `it's "quoted" $HOME \`whoami\` \\ \n é 😀 -- ; & | < > * ? ~ ! #`;

const requests: OperationRequest[] = [
  {
    operation: "Query",
    input: {
      TableName: "apron_flights",
      IndexName: "by_day",
      KeyConditionExpression: "#d = :d",
      FilterExpression: undefined,
      ExpressionAttributeNames: { "#d": "departure_date", "#n": hard },
      ExpressionAttributeValues: {
        ":d": { S: hard },
        ":n": { N: "0.10000000000000000000000000000000000001" },
      },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: 51,
    },
  },
  {
    operation: "PutItem",
    input: {
      TableName: "-odd",
      Item: {
        id: { S: "1" },
        __proto__x: { BOOL: true },
        "odd.name": { M: { in: { L: [{ NULL: true }, { B: "AQI=" }, { BS: ["AQ==", "/w=="] }] } } },
        empty: { L: [] },
        none: { M: {} },
      },
    },
  },
  {
    operation: "UpdateTimeToLive",
    input: { TableName: "t_1", TimeToLiveSpecification: { Enabled: true, AttributeName: "expires_at" } },
  },
  { operation: "ExecuteStatement", input: { Statement: `SELECT * FROM "t" WHERE a='b'`, Parameters: [] } },
  { operation: "DeleteTable", input: { TableName: "t_1" } },
];

function code(request: OperationRequest, language: string): string {
  const where = { region: "us-west-2", endpoint: "http://localhost:8000" };
  return snippets(request, where).find((snippet) => snippet.language === language)?.code ?? "";
}

/** What is left of a request when its undefined options are gone. */
function sent(input: unknown): unknown {
  return JSON.parse(JSON.stringify(input));
}

/** The words that a shell hands to `aws`. */
function wordsOf(command: string): string[] {
  const run = spawnSync("sh", ["-c", `aws() { printf '%s\\0' "$@"; }\n${command}`], { encoding: "utf8" });
  return run.stdout.split("\0").slice(0, -1);
}

function pascal(option: string): string {
  return option.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

/** The options of a command as the AWS CLI reads them. */
function optionsOf(words: string[]): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (let at = 2; at < words.length; at++) {
    const [, no, name = "", , joined] = /^--(no-)?([a-z-]+)(=([\s\S]*))?$/.exec(words[at] ?? "") ?? [];
    const follows = words[at + 1];
    const value = joined ?? (follows === undefined || follows.startsWith("--") ? undefined : follows);
    if (joined === undefined && value !== undefined) at++;
    options[pascal(name)] = value === undefined ? !no : /^[[{]|^\d+$/.test(value) ? JSON.parse(value) : value;
  }
  return options;
}

/** JSON in which binary is base64 again, as the request has it. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, inner) =>
    inner?.type === "Buffer" ? Buffer.from(inner.data).toString("base64") : inner,
  );
}

describe("an operation shown as code", () => {
  it.skipIf(process.platform === "win32").each(requests)(
    "is read back from the AWS CLI's words: $operation",
    (request) => {
      const words = wordsOf(code(request, "cli"));
      expect(words.slice(0, 2)).toEqual([
        "dynamodb",
        request.operation.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase(),
      ]);
      const { Region, EndpointUrl, ...options } = optionsOf(words);
      expect({ Region, EndpointUrl }).toEqual({ Region: "us-west-2", EndpointUrl: "http://localhost:8000" });
      expect(options).toEqual(sent(request.input));
    },
  );

  it.each(requests)("is read back from JavaScript: $operation", (request) => {
    const written = code(request, "javascript");
    const calls: unknown[] = [];
    const body = written.replace(/^import .*$/m, "").replaceAll("await ", "");
    vm.runInNewContext(body, {
      Buffer,
      DynamoDBClient: class {
        send() {}
      },
      [`${request.operation}Command`]: class {
        constructor(input: unknown) {
          calls.push(input);
        }
      },
    });
    expect(calls.map(plain)).toEqual([sent(request.input)]);
  });

  const hasPython = spawnSync("python3", ["--version"]).status === 0;
  it.skipIf(!hasPython).each(requests)("is read back from Python: $operation", (request) => {
    const written = code(request, "boto3").replace("import boto3", "");
    const catcher = `
import base64, json
def plain(v):
    if isinstance(v, bytes): return base64.b64encode(v).decode()
    if isinstance(v, dict): return {k: plain(x) for k, x in v.items()}
    if isinstance(v, list): return [plain(x) for x in v]
    return v
class boto3:
    @staticmethod
    def client(*a, **k):
        class C:
            def __getattr__(self, name): return lambda **input: print(json.dumps(plain(input)))
        return C()
`;
    const run = spawnSync("python3", ["-c", catcher + written], { encoding: "utf8" });
    expect(run.stderr).toBe("");
    expect(JSON.parse(run.stdout)).toEqual(sent(request.input));
  });

  it.skipIf(process.platform === "win32")("survives any text between a shell's words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        fc.pre(!text.includes("\0"));
        const run = spawnSync("sh", ["-c", `printf %s ${shellWord(text)}`]);
        expect(run.stdout.toString()).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it("never sets a prototype", () => {
    const item = JSON.parse('{"__proto__": {"S": "x"}}');
    const written = code({ operation: "PutItem", input: { TableName: "abc", Item: item } }, "javascript");
    expect(written).toContain('["__proto__"]: { S: "x" }');
  });
});
