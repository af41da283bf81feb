"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { failed } from "@/components/ui/notify";
import { signOut } from "@/lib/auth/actions";

/** Ends the session and leads to the sign-in by a full load, so that nothing of before stays on the screen. */
export function SignOutButton({ plain = false }: { plain?: boolean }) {
  const [leaving, setLeaving] = useState(false);

  async function leave() {
    setLeaving(true);
    const answer = await signOut(undefined).catch(() => undefined);
    if (answer?.ok) window.location.assign("/sign-in");
    else {
      setLeaving(false);
      failed("You are still signed in: the database did not answer. Try again.");
    }
  }

  return plain ? (
    <button type="button" aria-disabled={leaving || undefined} onClick={leave}>
      Sign out
    </button>
  ) : (
    <Button aria-disabled={leaving || undefined} onClick={leave}>
      Sign out
    </Button>
  );
}
