import "../styles/paper.css";
import type { ReactNode } from "react";

/** Pages made for paper: no sign bar, no keys, nothing but what is printed and the way back. */
export default function PaperLayout({ children }: { children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className="paper">
      {children}
    </main>
  );
}
