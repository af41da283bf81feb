import { azteccode } from "bwip-js/generic";

/** A bar code as the outline of its dark parts, in a square from 0 to `size`; filled by the even-odd rule. */
export type Outline = { size: number; path: string };

function nothing(): void {}

/** The Aztec code of a text in A to Z, digits and signs of ASCII, with a light edge around it; 23 % of it mends damage. */
export function aztec(text: string): Outline {
  const edge = 4;
  let size = 0;
  let path = "";
  return azteccode<Outline>(
    { bcid: "azteccode", text, scale: 1 },
    {
      scale: (across, down) => [across, down],
      measure: () => ({ width: 0, ascent: 0, descent: 0 }),
      init: (width) => {
        size = width + 2 * edge;
      },
      polygon: (points) => {
        path += `M${points.map(([x, y]) => `${x + edge} ${y + edge}`).join("L")}Z`;
      },
      line: nothing,
      hexagon: nothing,
      ellipse: nothing,
      fill: nothing,
      text: nothing,
      end: () => ({ size, path }),
    },
  );
}
