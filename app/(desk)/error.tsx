"use client";

import { CouldNotRead } from "@/components/ui/could-not-read";

export default function DeskError(props: { error: unknown; retry: () => void }) {
  return <CouldNotRead {...props} />;
}
