"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/** How often a change under way is looked at: at once often, later seldom, for filling an index may take hours. */
const first = 700;
const longest = 8_000;

/** Reads the page again while something is under way; draws a bar without an end, for DynamoDB says no share. */
export function Follow({ doing }: { doing: string }) {
  const router = useRouter();
  const wait = useRef(first);

  useEffect(() => {
    let timer: number;
    function look() {
      router.refresh();
      wait.current = Math.min(longest, wait.current * 1.3);
      timer = window.setTimeout(look, wait.current);
    }
    timer = window.setTimeout(look, wait.current);
    return () => window.clearTimeout(timer);
  }, [router]);

  return (
    <div className="page-note note under-way" role="status">
      <p>
        <b>{doing}</b> You can leave this page: it goes on by itself, and this page follows it.
      </p>
      <progress aria-label={doing} />
    </div>
  );
}
