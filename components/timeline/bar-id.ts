const prefix = "bar-";

/** The id of a flight's bar on the page. */
export function barId(flightId: string): string {
  return `${prefix}${flightId}`;
}

/** The flight of a bar, or of something within one; undefined for anything else. */
export function flightOfBar(element: EventTarget | null): string | undefined {
  const bar = barAt(element);
  return bar?.id.slice(prefix.length);
}

/** The bar that an element is or lies in. */
export function barAt(element: EventTarget | null): HTMLAnchorElement | undefined {
  const bar = element instanceof Element ? element.closest("a.tl-bar") : null;
  return bar instanceof HTMLAnchorElement ? bar : undefined;
}

/** The registration of the row that an element lies in, empty for the flights without an aircraft; undefined outside rows. */
export function tailAt(element: Element | null): string | undefined {
  const row = element?.closest("tr[data-tail]");
  return row instanceof HTMLElement ? row.dataset.tail : undefined;
}
