"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { bindingsInForce, isTaken, lettersOn } from "@/components/layout/key-bindings";
import { SearchIcon } from "@/components/ui/icons";
import { Kbd } from "@/components/ui/kbd";

const loadPalette = () => import("./palette");
const Palette = lazy(loadPalette);

function asksForSearch(event: KeyboardEvent): boolean {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
    return event.key.toLowerCase() === "k" && !event.defaultPrevented;
  if (event.key !== "/" || isTaken(event) || !lettersOn()) return false;
  // A page that has a search of its own keeps the key for it.
  return !bindingsInForce().some(({ keys }) => keys === "/");
}

/** Opens the search: the button of the sign bar, Ctrl K from anywhere, `/` where the page has no search of its own. */
export function SearchButton({ mayCreate }: { mayCreate: boolean }) {
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState(false);

  function show() {
    setWanted(true);
    setOpen(true);
  }

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      setWanted(true);
      setOpen(true);
    }
    document.addEventListener("keydown", press);
    // It is there before it is wanted, and after everything that the page itself needs.
    const waiting = setTimeout(loadPalette, 1_000);
    return () => {
      document.removeEventListener("keydown", press);
      clearTimeout(waiting);
    };
  }, []);

  return (
    <>
      <button
        type="button"
        className="find"
        aria-label="Flight, PNR or name"
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        onClick={show}
      >
        <SearchIcon />
        <span>Flight, PNR or name</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      {wanted ? (
        <Suspense>
          <Palette open={open} onClose={() => setOpen(false)} mayCreate={mayCreate} />
        </Suspense>
      ) : null}
    </>
  );
}
