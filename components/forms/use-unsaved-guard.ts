"use client";

import { type RefObject, useEffect } from "react";

const QUESTION = "You have changes that are not saved. Leave without them?";

/** Asks before a reload, a closed tab or a link in the page throws away what was typed; `leaving` set to true lets pass. */
export function useUnsavedGuard(dirty: boolean, leaving: RefObject<boolean>): void {
  useEffect(() => {
    if (!dirty) return;
    leaving.current = false;

    function beforeUnload(event: BeforeUnloadEvent) {
      if (!leaving.current) event.preventDefault();
    }

    function click(event: MouseEvent) {
      if (leaving.current || !leadsAway(event) || window.confirm(QUESTION)) return;
      event.preventDefault();
      event.stopPropagation();
    }

    window.addEventListener("beforeunload", beforeUnload);
    document.addEventListener("click", click, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", beforeUnload);
      document.removeEventListener("click", click, { capture: true });
    };
  }, [dirty, leaving]);
}

/** A plain click on a link that shows another page in this tab; a full load is `beforeunload`'s to ask about. */
function leadsAway(event: MouseEvent): boolean {
  if (event.defaultPrevented || event.button !== 0) return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  const anchor = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(anchor instanceof HTMLAnchorElement) || anchor.target === "_blank" || anchor.hasAttribute("download"))
    return false;
  const to = new URL(anchor.href, window.location.href);
  if (to.origin !== window.location.origin) return false;
  return to.pathname !== window.location.pathname || to.search !== window.location.search;
}
