"use client";

import { CouldNotRead } from "@/components/ui/could-not-read";

export default function RootError(props: { error: unknown; retry: () => void }) {
  return (
    <main id="main" tabIndex={-1}>
      <CouldNotRead {...props} />
    </main>
  );
}
