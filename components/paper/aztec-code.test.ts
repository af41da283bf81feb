import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import { sampleBooking } from "@/lib/bookings/sample-booking";
import type { Flight } from "@/lib/flights/flight";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { rowOf } from "@/lib/flights/view";
import { boardingPass } from "@/lib/paper/boarding-pass";
import { scanAztec } from "@/lib/paper/scanner";
import { AztecCode } from "./aztec-code";

type Edge = { x: number; top: number; bottom: number };

/** The upright edges of an outline of right angles: what the even-odd rule counts. */
function edges(path: string): Edge[] {
  return path
    .split("Z")
    .filter(Boolean)
    .flatMap((part) => {
      const corners = [...part.matchAll(/(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
      return corners.flatMap(([x, y], index) => {
        const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
        return nextX === x ? [{ x, top: Math.min(y, nextY), bottom: Math.max(y, nextY) }] : [];
      });
    });
}

/** The picture that a drawn code is, four dots to a unit, as a camera would have it. */
function picture(markup: string) {
  const size = Number(/viewBox="0 0 (\d+) /.exec(markup)?.[1]);
  const upright = edges(/evenodd" d="([^"]+)"/.exec(markup)?.[1] ?? "");
  const width = size * 4;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let dot = 0; dot < width * width; dot++) {
    const [x, y] = [((dot % width) + 0.5) / 4, (Math.floor(dot / width) + 0.5) / 4];
    const crossed = upright.filter((edge) => edge.x < x && edge.top < y && y < edge.bottom).length;
    if (crossed % 2 === 1) data.fill(0, dot * 4, dot * 4 + 3);
  }
  return { data, width, height: width, colorSpace: "srgb" as const };
}

function passOf(passengerName: string, seat: string, over: Partial<Flight> = {}) {
  const flight = sampleFlight(over);
  const row = rowOf(flight, airport, "2026-11-20T12:00:00Z");
  const pass = boardingPass(sampleBooking(flight, seat, { passengerName }), { flight, row });
  if (!pass.ok) throw new Error(pass.error.why);
  return pass.value;
}

describe("the code on a boarding pass, drawn as the page draws it and read by a scanner's library, is its text", () => {
  it.each<[string, string, Partial<Flight>?]>([
    ["Binaya Sharma", "1A"],
    ["Freja Sørensen", "12F", { flightNumber: "7" }],
    ["José Ibáñez Núñez", "3D", { flightNumber: "604" }],
    ["Seán O'Brien", "30C", { flightNumber: "4711" }],
    ["Maximiliana Featherstonehaugh-Cholmondeley", "99K"],
    ["Hubert Wolfeschlegelsteinhausen", "2B"],
    ["Jürgen Groß", "9A", { carrier: "LH", origin: "FRA", destination: "MUC" }],
    ["SHARMA/BINAYA MR", "22B", { carrier: "9W" }],
    ["Suharto", "4C", { flightNumber: "12A" }],
    ["Ng", "1B", { departureDate: "2028-12-31" }],
    ["Łukasz Żółć", "14E", { departureDate: "2027-01-01" }],
    ["Nguyễn Thị Hương", "40H"],
    ["Þórður Ægisson", "5F"],
  ])("%s in %s", async (name, seat, over) => {
    const pass = passOf(name, seat, over);
    const markup = renderToStaticMarkup(createElement(AztecCode, { code: pass.code, label: "code" }));
    expect(await scanAztec(picture(markup))).toEqual([pass.coded]);
  });
});
