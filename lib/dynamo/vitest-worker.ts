import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";

// The environment of every test: the run's database, and table names that no other worker uses.
const { endpoint, accessKeyId } = inject("database");
Object.assign(process.env, {
  DYNAMODB_ENDPOINT: endpoint,
  AWS_REGION: "us-west-2",
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: "local",
  TABLE_PREFIX: `worker${process.env.VITEST_POOL_ID}_`,
  APRON_SECRET: "a secret for tests, of 32 or more characters",
  APP_ORIGIN: "http://localhost:3000",
  HOME_STATION: "SEA",
  IMPORTS_FOLDER: path.join(tmpdir(), `apron-test-imports-${process.env.VITEST_POOL_ID}`),
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
});
