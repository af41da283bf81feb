import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import { makeAccessKey } from "./local";

// The environment of every test file: the run's database under a key of the file's own, which makes it a database of
// its own: nothing that one file leaves behind is met by another, and no file's tables come and go while another adds an
// index (which DynamoDB Local may then leave at CREATING for ever). The tables' names are the worker's own besides.
const { endpoint } = inject("database");
Object.assign(process.env, {
  DYNAMODB_ENDPOINT: endpoint,
  AWS_REGION: "us-west-2",
  AWS_ACCESS_KEY_ID: makeAccessKey(),
  AWS_SECRET_ACCESS_KEY: "local",
  TABLE_PREFIX: `worker${process.env.VITEST_POOL_ID}_`,
  APRON_SECRET: "a secret for tests, of 32 or more characters",
  APP_ORIGIN: "http://localhost:3000",
  HOME_STATION: "SEA",
  IMPORTS_FOLDER: path.join(tmpdir(), `apron-test-imports-${process.pid}`),
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
});
