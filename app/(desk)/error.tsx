"use client";

import { CouldNotRead } from "@/components/ui/could-not-read";

export default function DeskError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <CouldNotRead digest={error.digest} retry={reset} />;
}
