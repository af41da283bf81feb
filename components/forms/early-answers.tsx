"use client";

import { type ReactNode, useInsertionEffect, useLayoutEffect, useRef, useState } from "react";
import { answeredEarly, type EarlyAnswers as Early } from "./answered-early";

/**
 * Hands on what people typed, ticked or chose in a page before it came alive, which React would put back: each field hears of it as
 * if it happened now, when all of them are listening.
 */
export function EarlyAnswers({ children }: { children: ReactNode }) {
  // Before the fields within are taken over: React puts back a text area that came with a text.
  const [first] = useState(
    (): Early => (typeof document === "undefined" ? new Map() : answeredEarly(document)),
  );
  const answers = useRef(first);
  // And before they are attached: the forms put their defaults back.
  useInsertionEffect(() => {
    answers.current = new Map([...answers.current, ...answeredEarly(document)]);
  }, []);
  // After React is done, and still before anybody can type on: so each is taken in before the next is told.
  useLayoutEffect(() => {
    queueMicrotask(() => {
      for (const tell of answers.current.values()) tell();
      answers.current.clear();
    });
  }, []);
  return children;
}
