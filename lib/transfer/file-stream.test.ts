import { describe, expect, it } from "vitest";
import { fileStream } from "./file-stream";
import { gathered } from "./gathered";

const row = "x".repeat(1_000);

describe("a file that is written while it is sent", () => {
  it("is all of its rows, in pieces", async () => {
    async function* rows() {
      for (let at = 0; at < 500; at++) yield row;
    }
    const pieces = await gathered(await fileStream(rows()));
    expect(pieces.length).toBeGreaterThan(5);
    expect(Buffer.concat(pieces).length).toBe(500_000);
  });

  it("is made no faster than it is read, and no further once nobody reads", async () => {
    let made = 0;
    let ended = false;
    async function* rows() {
      try {
        for (;;) {
          made += 1;
          yield row;
        }
      } finally {
        ended = true;
      }
    }
    const reader = (await fileStream(rows())).getReader();
    await reader.read();
    expect(made).toBeLessThan(400);
    await reader.cancel();
    expect(ended).toBe(true);
  });

  it("breaks where its rows break off, and is not begun when they break off at once", async () => {
    async function* rows(whole: number) {
      for (let at = 0; at < whole; at++) yield row;
      throw new Error("the database is gone");
    }
    const reader = (await fileStream(rows(200))).getReader();
    await reader.read();
    await expect(
      (async () => {
        while (!(await reader.read()).done);
      })(),
    ).rejects.toThrow("the database is gone");
    await expect(fileStream(rows(0))).rejects.toThrow("the database is gone");
  });
});
