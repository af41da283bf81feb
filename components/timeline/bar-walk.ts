function barsIn(row: Element | null): HTMLAnchorElement[] {
  return [...(row?.querySelectorAll<HTMLAnchorElement>("a.tl-bar") ?? [])];
}

function middleOf(bar: HTMLElement): number {
  return bar.offsetLeft + bar.offsetWidth / 2;
}

/** Of the next row that has bars, going down or up, the one that lies nearest to a bar in time. */
function nearestBeside(bar: HTMLAnchorElement, down: boolean): HTMLAnchorElement | undefined {
  let row = bar.closest("tr");
  while (row) {
    row = (down ? row.nextElementSibling : row.previousElementSibling) as HTMLTableRowElement | null;
    const [first, ...rest] = barsIn(row);
    if (first)
      return rest.reduce(
        (best, other) =>
          Math.abs(middleOf(other) - middleOf(bar)) < Math.abs(middleOf(best) - middleOf(bar)) ? other : best,
        first,
      );
  }
  return undefined;
}

/** Where an arrow, Home or End leads from a bar; undefined for other keys and at an edge. */
export function barBeside(bar: HTMLAnchorElement, key: string): HTMLAnchorElement | undefined {
  const own = barsIn(bar.closest("tr"));
  const at = own.indexOf(bar);
  switch (key) {
    case "ArrowRight":
      return own[at + 1];
    case "ArrowLeft":
      return own[at - 1];
    case "Home":
      return own[0];
    case "End":
      return own.at(-1);
    case "ArrowDown":
      return nearestBeside(bar, true);
    case "ArrowUp":
      return nearestBeside(bar, false);
    default:
      return undefined;
  }
}
