"use client";

import { type ReactNode, useInsertionEffect, useLayoutEffect, useRef } from "react";
import { answeredEarly } from "./answered-early";
import { endListening } from "./heard-early";

/**
 * Hands on what people did in a page before it came alive: what they typed, ticked or chose, which React would put back, and the last
 * button that they pressed. Each hears of it as if it happened now, when all of them are listening.
 */
export function Early({ children }: { children: ReactNode }) {
  const hand = useRef<() => void>(undefined);
  // Before the fields within are attached: the forms put their defaults back.
  useInsertionEffect(() => {
    const { texts, press } = endListening();
    const answer = answeredEarly(document, texts);
    hand.current = () => {
      answer();
      press?.();
    };
  }, []);
  // After React is done, and still before anybody can type on: so each is taken in before the next is told.
  useLayoutEffect(() => {
    queueMicrotask(() => {
      hand.current?.();
      hand.current = undefined;
    });
  }, []);
  return children;
}
