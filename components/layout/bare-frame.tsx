import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { ApronMark } from "@/components/ui/icons";

/** What a page stands in that knows neither the person nor the station: the mark, which leads to the start. */
export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="bar">
        <AppLink className="brand" href="/">
          <ApronMark />
          Apron
        </AppLink>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
