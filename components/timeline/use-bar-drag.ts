"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { duration } from "@/lib/timeline/words";
import { barAt, flightOfBar, tailAt } from "./bar-id";

/** Less than this is a press, not a drag; pixels. */
const threshold = 4;

/** A flight is moved in steps of so many minutes. */
const step = 5;

/** So near to an edge of the region it scrolls on; pixels. */
const edge = 36;

export type Dropped = { flightId: string; minutes: number; onto?: string };

type Options = {
  region: RefObject<HTMLElement | null>;
  /** What is drawn under the pointer while a bar is dragged; it lies in the region's canvas. */
  shadow: RefObject<HTMLElement | null>;
  /** Minutes that the width of a row stands for. */
  minutes: number;
  mayDrag: (flightId: string) => boolean;
  onDrop: (dropped: Dropped) => void;
};

type Drag = {
  bar: HTMLAnchorElement;
  flightId: string;
  tail: string;
  fromX: number;
  scrolled: number;
  width: number;
  moving: boolean;
  minutes: number;
  onto: string;
  row?: Element;
};

function shiftWords(minutes: number): string {
  return minutes === 0 ? "same time" : `${minutes > 0 ? "+" : "−"}${duration(Math.abs(minutes))}`;
}

/**
 * Bars dragged with a mouse or a pen: along the time in steps of five minutes, and onto another row. A finger scrolls. Esc lets go
 * without a move. Nothing is changed here: where it was dropped is told.
 */
export function useBarDrag({ region, shadow, minutes: span, mayDrag, onDrop }: Options): void {
  const allowed = useEffectEvent(mayDrag);
  const dropped = useEffectEvent(onDrop);
  const spanNow = useEffectEvent(() => span);

  useEffect(() => {
    const place = region.current;
    if (!place) return;
    let drag: Drag | undefined;
    let swallow = false;

    function down(event: PointerEvent) {
      swallow = false;
      const bar = barAt(event.target);
      const flightId = flightOfBar(bar ?? null);
      const lane = bar?.closest("td");
      if (!bar || !flightId || !lane || event.button !== 0 || event.pointerType === "touch") return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !allowed(flightId)) return;
      const tail = tailAt(bar) ?? "";
      drag = {
        bar,
        flightId,
        tail,
        fromX: event.clientX,
        scrolled: place?.scrollLeft ?? 0,
        width: lane.clientWidth,
        moving: false,
        minutes: 0,
        onto: tail,
      };
    }

    function draw(on: Drag, event: PointerEvent) {
      const row = document.elementFromPoint(event.clientX, event.clientY)?.closest("tr[data-tail]") ?? on.row;
      if (row !== on.row) {
        on.row?.removeAttribute("data-over");
        row?.setAttribute("data-over", "");
        on.row = row;
      }
      on.onto = tailAt(row ?? null) ?? on.tail;
      const ghost = shadow.current;
      const lane = row?.querySelector("td");
      if (!ghost || !(lane instanceof HTMLElement)) return;
      const shift = (on.minutes / spanNow()) * on.width;
      ghost.hidden = false;
      ghost.style.left = `${lane.offsetLeft + on.bar.offsetLeft + shift}px`;
      ghost.style.top = `${lane.offsetTop + 4}px`;
      ghost.style.width = `${on.bar.offsetWidth}px`;
      const where = on.onto === on.tail ? "" : `, ${on.onto || "no aircraft"}`;
      ghost.textContent = `${shiftWords(on.minutes)}${where}`;
    }

    function scrollAtEdge(event: PointerEvent) {
      if (!place) return;
      const { top, bottom, left, right } = place.getBoundingClientRect();
      const push = (at: number, low: number, high: number) =>
        at < low + edge ? -12 : at > high - edge ? 12 : 0;
      place.scrollBy(push(event.clientX, left, right), push(event.clientY, top, bottom));
    }

    function move(event: PointerEvent) {
      if (!drag || !place) return;
      const along = event.clientX - drag.fromX + place.scrollLeft - drag.scrolled;
      if (!drag.moving) {
        const row = tailAt(document.elementFromPoint(event.clientX, event.clientY));
        if (Math.abs(along) < threshold && (row ?? drag.tail) === drag.tail) return;
        drag.moving = true;
        drag.bar.dataset.dragged = "";
        place.dataset.dragging = "";
      }
      event.preventDefault();
      drag.minutes = Math.round(((along / drag.width) * spanNow()) / step) * step;
      scrollAtEdge(event);
      draw(drag, event);
    }

    function letGo(): Drag | undefined {
      const over = drag;
      drag = undefined;
      if (!over?.moving || !place) return undefined;
      delete over.bar.dataset.dragged;
      delete place.dataset.dragging;
      over.row?.removeAttribute("data-over");
      if (shadow.current) shadow.current.hidden = true;
      return over;
    }

    function up() {
      const over = letGo();
      if (!over) return;
      swallow = true;
      over.bar.focus({ preventScroll: true });
      const { flightId, minutes, tail, onto } = over;
      if (minutes !== 0 || onto !== tail) dropped({ flightId, minutes, ...(onto === tail ? {} : { onto }) });
    }

    // The press that ends a drag is none on the link; that of a key, which counts no presses, is.
    function click(event: MouseEvent) {
      const endsDrag = swallow && event.detail > 0;
      swallow = false;
      if (!endsDrag) return;
      event.preventDefault();
      event.stopPropagation();
    }

    function press(event: KeyboardEvent) {
      if (event.key !== "Escape" || !drag?.moving) return;
      event.preventDefault();
      swallow = true;
      letGo();
    }

    function keepLink(event: Event) {
      if (barAt(event.target)) event.preventDefault();
    }

    place.addEventListener("pointerdown", down);
    place.addEventListener("click", click, { capture: true });
    place.addEventListener("dragstart", keepLink);
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", letGo);
    window.addEventListener("keydown", press);
    return () => {
      letGo();
      place.removeEventListener("pointerdown", down);
      place.removeEventListener("click", click, { capture: true });
      place.removeEventListener("dragstart", keepLink);
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", letGo);
      window.removeEventListener("keydown", press);
    };
  }, [region, shadow]);
}
