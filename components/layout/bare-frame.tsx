import type { ReactNode } from "react";
import { ApronMark } from "@/components/ui/apron-mark";

/**
 * What a page stands in that knows neither the person nor the station: the mark, which leads to the start by a full load, since what
 * failed may be the page itself. Every page carries it along for the case that it fails, so it is kept small.
 */
export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="bar">
        <a className="brand" href="/">
          <ApronMark />
          Apron
        </a>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
