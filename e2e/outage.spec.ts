import { expect, test } from "./fixtures";
import { type OwnDesk, openOwnDesk, signInAt } from "./own-desk";
import { fill, holds } from "./screen";

test.describe("a database that stops answering", { tag: ["@outage", "@own"] }, () => {
  test.slow();
  let desk: OwnDesk;
  test.beforeEach(async () => {
    desk = await openOwnDesk("outage_");
  });
  test.afterEach(async ({ context }) => {
    freeze(desk, "SIGCONT");
    await desk.stop(context);
  });

  test("is said within 10 seconds, what was typed stays, and all goes on by itself when it is back", async ({
    page,
    complaints,
  }) => {
    complaints.allow(
      /500|Minified React error|An error occurred in the Server Components/,
      "the page cannot be read",
    );
    await signInAt(desk, page, "/flights/new");
    const answers = {
      Airline: "AS",
      "Flight number": "604",
      To: "JFK",
      "Departure day": "2041-03-05",
      "Departure time": "09:15",
      "Arrival day": "2041-03-05",
      "Arrival time": "17:40",
      Seats: "120",
      Fare: "149.50",
      "Flight ID optional": "AFTER-THE-OUTAGE",
    };
    await fill(page, answers);
    const board = await page.context().newPage();
    await board.goto(`${desk.origin}/board?day=2041-03-05`);
    await expect(board.getByText("Shows changes as they happen")).toBeVisible();
    freeze(desk, "SIGSTOP");

    await page.getByRole("button", { name: "Create flight" }).click();
    await expect(page.getByRole("alert").filter({ hasText: /database/i })).toBeFocused({ timeout: 11_000 });
    await holds(page, answers);

    const other = await page.context().newPage();
    const asked = Date.now();
    await other.goto(`${desk.origin}/flights`);
    await expect(other.getByRole("heading", { name: "This could not be read" })).toBeVisible();
    expect(Date.now() - asked).toBeLessThan(10_500);
    await expect(board.getByText(/^No answer: this is as it was/)).toBeVisible();

    freeze(desk, "SIGCONT");
    await other.getByRole("button", { name: "Try again" }).click();
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("Departures from Seattle");
    await page.getByRole("button", { name: "Create flight" }).click();
    await expect(page).toHaveURL(`${desk.origin}/flights/AFTER-THE-OUTAGE`);
    await expect(board.locator("#board")).toContainText("AS 604", { timeout: 25_000 });
    await expect(board.getByText("Shows changes as they happen")).toBeVisible();
  });
});

/** Stops or goes on with the database's processes, which keep their connections open: worse than one that is gone. */
function freeze(desk: OwnDesk, signal: "SIGSTOP" | "SIGCONT"): void {
  process.kill(-desk.database.pid, signal);
}
