import { expect, it } from "vitest";
import { afterStop } from "./after-stop";

const known = { isStopping: true, isUploading: false };
const uploading = { isStopping: true, isUploading: true };
const unknown = { isStopping: false, isUploading: false };

it.each([
  ["a check that its server stops", "check", true, known, "wait"],
  ["a check whose upload is on its way", "check", false, uploading, "unwritten"],
  ["a check of which nobody knows", "check", true, undefined, "unwritten"],
  ["a load that its server stops", "load", true, known, "wait"],
  ["a load that its server stops before a line has come", "load", false, known, "wait"],
  ["a load whose upload is on its way", "load", false, uploading, "unwritten"],
  ["a load that has not come to its server", "load", false, unknown, "unwritten"],
  ["a load that is over, or on another server", "load", true, unknown, "lost"],
  ["a load whose server does not answer", "load", false, undefined, "lost"],
] as const)("%s: %s %s %o is %s", (_what, kind, hasBegun, heard, comes) => {
  expect(afterStop(kind, hasBegun, heard)).toBe(comes);
});
