import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { PrintButton } from "./print-button";

type PaperBarProps = {
  /** The page this paper belongs to. */
  back: { href: string; label: string };
  /** Nothing to print: the button is left out. */
  empty?: boolean;
  /** Other ways to see the same paper. */
  children?: ReactNode;
};

/** What stands over a page made for paper, on a screen only. */
export function PaperBar({ back, empty = false, children }: PaperBarProps) {
  return (
    <div className="paper-bar">
      <nav aria-label="Up">
        <AppLink href={back.href}>{back.label}</AppLink>
      </nav>
      {children}
      {empty ? null : <PrintButton />}
    </div>
  );
}
