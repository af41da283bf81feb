"use client";

import { BareFrame } from "@/components/layout/bare-frame";
import { CouldNotRead } from "@/components/ui/could-not-read";

/** For what fails around the pages of the desk, such as reading who is signed in. */
export default function RootError(props: { error: unknown; retry: () => void }) {
  return (
    <BareFrame>
      <CouldNotRead {...props} />
    </BareFrame>
  );
}
