"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { remember } from "@/components/operations/done";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { told } from "@/components/ui/notify";
import { switchProtection } from "@/lib/tables/actions";
import { protectionRequest } from "@/lib/tables/requests";
import type { TableDetail } from "@/lib/tables/screen";

/** Protects a table against deletion, or no longer. */
export function ProtectionSwitch({ detail: { table, whyNot } }: { detail: TableDetail }) {
  const router = useRouter();
  const [refused, setRefused] = useState("");
  const [pending, start] = useTransition();
  const on = !table.isProtected;

  function press() {
    start(async () => {
      const answer = await switchProtection({ table: table.name, on });
      start(() => {
        setRefused(answer.ok ? "" : answer.error.message);
        if (!answer.ok) return;
        const request = { operation: "UpdateTable" as const, input: protectionRequest(table.name, on) };
        remember(table.name, { request, receipt: answer.value.receipt });
        told(`${table.name} is ${on ? "protected" : "no longer protected"} against deletion`);
        router.refresh();
      });
    });
  }

  return (
    <section className="part" aria-labelledby="protection">
      <h2 id="protection">Protection against deletion</h2>
      {refused ? (
        <Note tone="late" alert>
          {refused}
        </Note>
      ) : null}
      <p className="two">
        {table.isProtected
          ? "Nobody can delete this table, here or elsewhere, before the protection is switched off."
          : "Whoever may delete tables can delete this one."}
      </p>
      {whyNot.addIndex ? (
        <p className="two s">{whyNot.addIndex}</p>
      ) : (
        <Button onClick={press} aria-disabled={pending || undefined}>
          {on ? "Protect the table" : "Switch the protection off"}
        </Button>
      )}
    </section>
  );
}
