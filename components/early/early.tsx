"use client";

import { type ReactNode, useInsertionEffect, useLayoutEffect, useRef, useState } from "react";
import { answeredEarly, type EarlyAnswers } from "./answered-early";
import { pressedEarly } from "./pressed-early";

/**
 * Hands on what people did in a page before it came alive: what they typed, ticked or chose, which React would put back, and the last
 * button that they pressed. Each hears of it as if it happened now, when all of them are listening.
 */
export function Early({ children }: { children: ReactNode }) {
  // Before the fields within are taken over: React puts back a text area that came with a text.
  const [first] = useState(
    (): EarlyAnswers => (typeof document === "undefined" ? new Map() : answeredEarly(document)),
  );
  const answers = useRef(first);
  // And before they are attached: the forms put their defaults back.
  useInsertionEffect(() => {
    answers.current = new Map([...answers.current, ...answeredEarly(document)]);
  }, []);
  // After React is done, and still before anybody can type on: so each is taken in before the next is told.
  useLayoutEffect(() => {
    const press = pressedEarly();
    queueMicrotask(() => {
      for (const tell of answers.current.values()) tell();
      answers.current.clear();
      press?.();
    });
  }, []);
  return children;
}
