"use client";

import { useEffect, useRef } from "react";
import type { ActionForm } from "@/components/forms/use-action-form";
import { delayCode, delayCodes } from "@/lib/delays/codes";
import type { DelayValues } from "@/lib/delays/schema";
import { readDelay } from "@/lib/delays/typed";

const meanings = new Set(delayCodes.map(({ meaning }) => meaning));

/** The one line fills in code and reason as it is typed, and a code its meaning; what a person wrote there stays theirs. */
export function useFilled({ form }: ActionForm<DelayValues>): void {
  const filled = useRef({ code: "", reason: "" });

  useEffect(() => {
    function put(name: "code" | "reason", text: string) {
      filled.current[name] = text;
      form.setValue(name, text, { shouldDirty: true });
    }

    const { unsubscribe } = form.watch(({ typed = "", code = "", reason = "" }, { name, type }) => {
      if (type !== "change") return;
      if (name === "typed") {
        const read = readDelay(typed);
        if (!read.ok) return;
        const { code: given = "", reason: why = delayCode(given)?.meaning ?? "" } = read.value;
        if (code === filled.current.code) put("code", given);
        if (reason === filled.current.reason || meanings.has(reason)) put("reason", why);
      } else if (name === "code" && (!reason || meanings.has(reason)))
        put("reason", delayCode(code.trim())?.meaning ?? "");
    });
    return unsubscribe;
  }, [form]);
}
