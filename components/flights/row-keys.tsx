"use client";

import { useEffect } from "react";
import { bind, isTaken, lettersOn } from "@/components/layout/key-bindings";

const lines = [
  { keys: "j", label: "Next flight", target: "" },
  { keys: "k", label: "Flight before", target: "" },
];

/** `j` and `k` walk the flights of a list, whose links lie in the element with this id; Enter opens, as on any link. */
export function RowKeys({ list }: { list: string }) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      if (step === 0 || isTaken(event) || !lettersOn()) return;
      event.preventDefault();
      const links = [...(document.getElementById(list)?.querySelectorAll<HTMLElement>("a.fl") ?? [])];
      const at = links.indexOf(document.activeElement as HTMLElement);
      links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
    }

    const release = bind(lines);
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
      release();
    };
  }, [list]);

  return null;
}
