"use client";

import { useEffect, useState } from "react";
import { bind, isTaken, lettersOn } from "@/components/layout/key-bindings";
import { failed } from "@/components/ui/notify";
import type { ToDelay } from "./delay-dialog";
import { useDelayDialog } from "./use-delay-dialog";

const lines = [{ keys: "d", label: "Delay the flight that is chosen", target: "" }];

/** The flight whose row has the focus, or is the only one of the list. */
function chosenIn(list: string): ToDelay | undefined {
  const rows = document.getElementById(list);
  const links = rows?.querySelectorAll<HTMLAnchorElement>("a.fl");
  const link =
    links?.length === 1
      ? links[0]
      : document.activeElement?.closest("tr")?.querySelector<HTMLAnchorElement>("a.fl");
  const [, coded] = /\/flights\/([^/?#]+)$/.exec(link?.getAttribute("href") ?? "") ?? [];
  if (!link || !coded || !rows?.contains(link)) return undefined;
  return { flightId: decodeURIComponent(coded), name: link.textContent?.trim() ?? "" };
}

/** `d` delays the flight that is chosen in a list, whose links lie in the element with this id. */
export function DelayKeys({ list }: { list: string }) {
  const [flight, setFlight] = useState<ToDelay>();
  const Dialog = useDelayDialog();
  const ready = Dialog !== undefined;

  useEffect(() => {
    if (!ready) return;
    function press(event: KeyboardEvent) {
      if (event.key !== "d" || event.repeat || isTaken(event) || !lettersOn()) return;
      event.preventDefault();
      const chosen = chosenIn(list);
      if (chosen) setFlight(chosen);
      else failed("Choose a flight first, with j and k or with Tab; then press d to delay it.");
    }

    const release = bind(lines);
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
      release();
    };
  }, [list, ready]);

  return Dialog ? <Dialog flight={flight} onClose={() => setFlight(undefined)} /> : null;
}
