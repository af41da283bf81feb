import { roles } from "@/lib/auth/roles";
import { demoPassword, demoUsers } from "@/lib/demo/users";
import { expect, test } from "./fixtures";
import { password, personOf } from "./people";
import { seedFlight } from "./seed";

test.describe("signing in", { tag: "@auth" }, () => {
  for (const role of roles)
    test(`the ${role} signs in with address and password and comes to the day's flights`, async ({
      page,
    }) => {
      const { email, name } = personOf(role);
      await page.goto("/");
      await page.getByLabel("E-mail", { exact: true }).fill(email);
      await page.getByLabel("Password", { exact: true }).fill(password());
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await expect(page).toHaveURL("/flights");
      await expect(page.getByRole("button", { name: `${name} ${role}` })).toBeVisible();
    });

  test("a wrong password and an unknown address are refused in the same words, and the address stays", async ({
    page,
  }) => {
    const { email } = personOf("agent");
    await page.goto("/sign-in");
    for (const address of [email, "nobody@e2e.example"]) {
      await page.getByLabel("E-mail", { exact: true }).fill(address);
      await page.getByLabel("Password", { exact: true }).fill("not the password");
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await expect(page.getByRole("alert").filter({ hasText: "is not right" })).toBeFocused();
      await expect(page.getByLabel("E-mail", { exact: true })).toHaveValue(address);
    }
    await page.goto("/flights");
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test("whoever asks for a page while signed out comes to it after signing in", async ({ page }) => {
    const { flightId } = await seedFlight();
    await page.goto(`/flights/${flightId}?earlier=`);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await page.getByLabel("E-mail", { exact: true }).fill(personOf("viewer").email);
    await page.getByLabel("Password", { exact: true }).fill(password());
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/flights/${flightId}?earlier=`);
  });

  for (const next of [
    "//evil.example",
    "https://evil.example/",
    "/\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
  ])
    test(`signing in never leads to ${next}`, async ({ page, baseURL }) => {
      await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
      await page.getByLabel("E-mail", { exact: true }).fill(personOf("viewer").email);
      await page.getByLabel("Password", { exact: true }).fill(password());
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Sign in");
      expect(new URL(page.url()).origin).toBe(baseURL);
    });

  test("signing out ends the session: its cookie opens nothing any more", async ({ agent: page }) => {
    await page.goto("/flights");
    const before = await page.context().cookies();
    await page.getByRole("button", { name: personOf("agent").name }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL("/sign-in");
    await page.context().addCookies(before);
    await page.goto("/flights");
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test("somebody who is signed in is led past the sign-in", async ({ viewer: page }) => {
    await page.goto("/sign-in?next=%2Fbookings");
    await expect(page).toHaveURL("/bookings");
  });

  test("the demo offers its people, and one press fills them in", { tag: "@own" }, async ({ page }) => {
    const [mei] = demoUsers;
    await page.goto("/sign-in");
    await page.getByRole("button", { name: `Use ${mei?.name}, ops` }).click();
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue(demoPassword);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("button", { name: `${mei?.name} ops` })).toBeVisible();
  });
});
