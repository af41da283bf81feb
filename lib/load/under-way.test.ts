import { expect, it } from "vitest";
import { stopUnderWay, underWay } from "./under-way";

it("a load is stopped by its person from its upload on, and by nobody else", () => {
  const { stop, begin, over } = underWay("olga", "a");
  expect(stopUnderWay("piet", "a")).toEqual({ isStopping: false, isUploading: false });
  expect(stop.aborted).toBe(false);
  expect(stopUnderWay("olga", "a")).toEqual({ isStopping: true, isUploading: true });
  expect(stop.aborted).toBe(true);
  begin();
  expect(stopUnderWay("olga", "a")).toEqual({ isStopping: true, isUploading: false });
  over();
  expect(stopUnderWay("olga", "a")).toEqual({ isStopping: false, isUploading: false });
});
