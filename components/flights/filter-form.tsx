"use client";

import type { Route } from "next";
import Form from "next/form";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";

type FilterFormProps = {
  action: string;
  /** How many filters are on, for the button that opens them on a phone. */
  on: number;
  /** What stands at the end of the bar, also when the filters are closed. */
  beside: ReactNode;
  children: ReactNode;
};

/**
 * A form whose answers become the address; choosing from a list or a date sends it at once, typing waits for Enter. On a
 * phone the fields are behind one button.
 */
export function FilterForm({ action, on, beside, children }: FilterFormProps) {
  const [open, setOpen] = useState(false);
  return (
    <Form
      action={action as Route}
      prefetch={false}
      role="search"
      aria-label="Narrow the list"
      className="filters"
      scroll={false}
      onChange={(event) => {
        const field = event.target as unknown as HTMLInputElement;
        if (field.dataset.now !== undefined) field.form?.requestSubmit();
      }}
    >
      <Button
        className="phone opens"
        aria-expanded={open}
        aria-controls="narrowing"
        onClick={() => setOpen(!open)}
      >
        Filters {on > 0 ? <b className="mono">{on}</b> : null}
      </Button>
      <div id="narrowing" className={open ? "narrowing open" : "narrowing"}>
        {children}
      </div>
      {beside}
    </Form>
  );
}
