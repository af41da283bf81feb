"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { bind, isTaken, type KeyBinding, lettersOn } from "./key-bindings";

const BETWEEN_KEYS = 1200;

/** Makes keys work while it is on the page; draws nothing. Pages may add their own to those of the frame. */
export function Shortcuts({ bindings }: { bindings: readonly KeyBinding[] }) {
  const router = useRouter();

  useEffect(() => {
    const release = bind(bindings);
    let before = { key: "", at: 0 };

    function press(event: KeyboardEvent) {
      if (isTaken(event) || event.key.length !== 1 || !lettersOn()) return;
      const recent = event.timeStamp - before.at < BETWEEN_KEYS ? `${before.key} ${event.key}` : "";
      const binding =
        bindings.find(({ keys }) => keys === recent) ??
        // The second key of a pair must not also act by itself.
        (recent.startsWith("g ") ? undefined : bindings.find(({ keys }) => keys === event.key));
      before = { key: event.key, at: event.timeStamp };
      if (!binding) return;
      event.preventDefault();
      before = { key: "", at: 0 };
      if ("href" in binding) router.push(binding.href as Route);
      else act(binding.target);
    }

    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
      release();
    };
  }, [bindings, router]);

  return null;
}

/** Focuses a field; focuses and presses anything else, so that a dialog gives the focus back to it. */
function act(id: string) {
  const element = document.getElementById(id);
  element?.focus();
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) return;
  element?.click();
}
