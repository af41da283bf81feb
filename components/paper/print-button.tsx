"use client";

import { Button } from "@/components/ui/button";

/** Opens the browser's print dialog; nothing prints by itself. */
export function PrintButton() {
  return (
    <Button variant="primary" onClick={() => window.print()}>
      Print
    </Button>
  );
}
