import { demoFlights } from "@/lib/demo/flights";
import { expect, test } from "./fixtures";
import { seedFlight, seedFlights } from "./seed";
import { timelineDay } from "./timeline-day";

test("shots", async ({ ops: page }) => {
  const { day, tail, other, first } = await timelineDay();
  const at = (a: string, b: string) => ({
    departureDate: day,
    departureTime: `${day}T${a}:00Z`,
    arrivalTime: `${day}T${b}:00Z`,
  });
  await seedFlight({ ...at("20:20", "22:00"), registration: tail, origin: "SEA", destination: "GEG" });
  await seedFlight({ ...at("22:50", "23:50"), registration: tail, origin: "PDX", destination: "SEA" });
  await seedFlight({ ...at("22:30", "23:55"), registration: other, origin: "SEA", destination: "SFO" });
  await seedFlight({
    ...at("16:00", "18:00"),
    estimatedDeparture: `${day}T17:04:00Z`,
    registration: "N9LATE",
    origin: "SEA",
    destination: "SJC",
  });
  await seedFlight({
    ...at("21:00", "23:00"),
    status: "canceled",
    registration: "N9LATE",
    origin: "SJC",
    destination: "SEA",
  });
  await seedFlight({ ...at("18:30", "22:00") });
  await seedFlight({
    ...at("14:30", "15:40"),
    status: "departed",
    registration: "N9LATE",
    origin: "PDX",
    destination: "SEA",
  });
  await page.goto(`/timeline?day=${day}&zoom=12&from=06:00`);
  await page.getByRole("link", { name: new RegExp(`^AS ${first.flightNumber} `) }).focus();
  await page.screenshot({ path: "/tmp/tl-shots/light.png" });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.screenshot({ path: "/tmp/tl-shots/dark.png" });
  await page.emulateMedia({ colorScheme: "light" });
  const bar = page.getByRole("link", { name: new RegExp(`^AS ${first.flightNumber} `) });
  const box = await bar.boundingBox();
  if (!box) throw new Error("no box");
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + 12, { steps: 4 });
  await page.mouse.move(box.x + 250, box.y + 40, { steps: 4 });
  await page.screenshot({ path: "/tmp/tl-shots/drag.png" });
  await page.mouse.up();
  await page.getByRole("dialog").waitFor();
  await page.waitForTimeout(600);
  await page.screenshot({ path: "/tmp/tl-shots/dialog.png" });
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/timeline?day=${day}&zoom=12&from=06:00`);
  await page.screenshot({ path: "/tmp/tl-shots/phone.png" });

  const demo = demoFlights("2031-06-10");
  await seedFlights(demo);
  const more = Array.from({ length: 686 }, (_, n) => {
    const one = demo[n % demo.length];
    return { ...one, flightId: `X${n}`, registration: `${one?.registration}X${Math.floor(n / demo.length)}` };
  });
  await seedFlights(more as never);
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const address of ["/timeline?day=2031-06-10", "/timeline?day=2031-06-10&station=ALL"]) {
    await page.goto(address);
    const times: number[] = [];
    let size = 0;
    for (let n = 0; n < 7; n++) {
      const started = performance.now();
      const answer = await page.request.get(address);
      const body = await answer.body();
      times.push(Math.round(performance.now() - started));
      size = body.length;
    }
    const started = performance.now();
    await page.goto(address);
    await expect(page.getByRole("link", { name: /^AS \d+ / }).first()).toBeVisible();
    console.log(
      address,
      "ms",
      times.join(" "),
      "bytes",
      size,
      "goto",
      Math.round(performance.now() - started),
      "bars",
      await page.locator("a.tl-bar").count(),
      await page.evaluate(() =>
        JSON.stringify({
          nodes: document.querySelectorAll("*").length,
          nav: performance.getEntriesByType("navigation").map((n) => {
            const t = n as PerformanceNavigationTiming;
            return {
              ttfb: Math.round(t.responseStart),
              dcl: Math.round(t.domContentLoadedEventEnd),
              load: Math.round(t.loadEventEnd),
              transfer: t.transferSize,
            };
          }),
        }),
      ),
    );
  }
  await page.screenshot({ path: "/tmp/tl-shots/peak.png" });
});
