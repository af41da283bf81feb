import path from "node:path";
import { type Page, test } from "@playwright/test";
import { demoPassword, demoUsers } from "@/lib/demo/users";
import { root } from "../desk-server";
import { book, fill, openDialog } from "../screen";

const folder = path.join(root, "docs/screenshots");

const looks = [
  { look: "light", use: { colorScheme: "light", viewport: { width: 1360, height: 580 } } },
  { look: "dark", use: { colorScheme: "dark", viewport: { width: 1360, height: 580 } } },
  { look: "390", use: { colorScheme: "light", viewport: { width: 390, height: 844 } } },
] as const;

test.use({ baseURL: ({ browserName: _ }, provide) => provide(process.env.BASE_URL) });

for (const { look, use } of looks)
  test.describe(look, () => {
    test.use(use);

    test("the sign-in", async ({ page }) => {
      await page.goto("/sign-in");
      await take(page, `sign-in-${look}`);
    });

    test("the flights of the day", async ({ page }) => {
      await signIn(page);
      await page.goto("/flights");
      await take(page, `flights-${look}`);
    });

    test("the day by aircraft", async ({ page }) => {
      await signIn(page);
      await page.goto("/timeline?zoom=12");
      await page.getByRole("table", { name: /^Aircraft/ }).waitFor();
      await take(page, `timeline-${look}`);
    });

    test("the board of the day", async ({ page }) => {
      await signIn(page);
      await page.goto("/board?show=both");
      await take(page, `board-${look}`);
    });

    test("a flight", async ({ page }) => {
      await signIn(page);
      await openBusyFlight(page);
      await take(page, `flight-${look}`);
    });

    test("a plan for the passengers of a flight", async ({ page }) => {
      await signIn(page);
      await openBusyFlight(page);
      await page.goto(`/disruptions/new?flight=${page.url().split("/").at(-1)}`);
      await fill(page, { Reason: "Hydraulic leak" });
      await page.getByRole("button", { name: /^Draw up the plan/ }).click();
      await page.getByText("Nothing is done yet.").waitFor();
      await take(page, `disruption-${look}`);
    });

    test("a party at the desk", async ({ page }) => {
      await signIn(page);
      await openBusyFlight(page);
      await openParty(page);
      await take(page, `booking-${look}`);
    });

    test("another seat, somebody else's", async ({ page }) => {
      await signIn(page);
      await openBusyFlight(page);
      await openParty(page);
      const dialog = await openDialog(page, /^Change seat…/);
      const seat = dialog.getByRole("button", { name: /taken by/, disabled: false }).nth(8);
      await seat.click();
      await dialog.getByText(/ has .* and gets /).waitFor();
      await take(page, `seat-${look}`);
    });

    test("the search", async ({ page }) => {
      await signIn(page);
      await page.goto("/flights");
      const search = page.getByRole("dialog", { name: "Search" });
      while (!(await search.isVisible())) await page.keyboard.press("ControlOrMeta+k");
      await page.keyboard.type("lucia");
      await search.getByRole("group", { name: "People" }).getByRole("option").first().waitFor();
      await take(page, `search-${look}`);
    });

    test("a booking whose seat somebody else has", async ({ page }) => {
      await signIn(page);
      await openBusyFlight(page);
      const taken = await page
        .getByRole("table", { name: /^Manifest/ })
        .getByRole("cell")
        .first()
        .innerText();
      await page.getByRole("link", { name: /^New booking/ }).click();
      await fill(page, { "Given name": "Ngozi", "Family name": "Okonkwo", Seat: taken });
      await book(page);
      await page.getByRole("alert").filter({ hasText: "There is a problem" }).waitFor();
      await page.mouse.move(0, 0);
      await take(page, `booking-new-${look}`);
    });
  });

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({
    path: path.join(folder, `${name}.png`),
    animations: "disabled",
    fullPage: name.startsWith("sign-in"),
  });
}

async function signIn(page: Page): Promise<void> {
  const ops = demoUsers.find(({ role }) => role === "ops");
  await page.goto("/sign-in");
  await fill(page, { "E-mail": ops?.email ?? "", Password: demoPassword });
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/flights/);
}

/** The flight with the most to see among those still on sale: late, and nearly full. */
async function openBusyFlight(page: Page): Promise<void> {
  await page.goto("/flights?status=scheduled&seats=1");
  const rows = await page
    .getByRole("row")
    .filter({ has: page.getByRole("link") })
    .all();
  const seen = await Promise.all(rows.map(async (row) => toSee(await row.innerText())));
  await rows[seen.indexOf(Math.max(...seen))]?.getByRole("link").click();
  await page.getByRole("table", { name: /^Manifest/ }).waitFor();
}

/** The first passenger on the manifest who does not travel alone, by the locator that the next one shares. */
async function openParty(page: Page): Promise<void> {
  const rows = page.getByRole("table", { name: /^Manifest/ }).getByRole("row");
  const locators = await rows.evaluateAll((all) =>
    all.map((row) => row.querySelectorAll("td")[2]?.textContent ?? ""),
  );
  const at = locators.findIndex((locator, index) => locator !== "" && locator === locators[index + 1]);
  await rows.nth(at).getByRole("link").click();
  await page.getByRole("table", { name: /^Party/ }).waitFor();
}

function toSee(row: string): number {
  const taken = Number(/(\d+)\/\d+/.exec(row)?.[1] ?? 0);
  return taken + (row.includes("Delayed") ? 100 : 0);
}
