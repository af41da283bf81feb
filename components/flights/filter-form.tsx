"use client";

import type { Route } from "next";
import Form from "next/form";
import type { ReactNode } from "react";

/** A form whose answers become the address; choosing from a list or a date sends it at once, typing waits for Enter. */
export function FilterForm({ action, children }: { action: string; children: ReactNode }) {
  return (
    <Form
      action={action as Route}
      role="search"
      aria-label="Narrow the list"
      className="filters"
      scroll={false}
      onChange={(event) => {
        const field = event.target as unknown as HTMLInputElement;
        if (field.dataset.now !== undefined) field.form?.requestSubmit();
      }}
    >
      {children}
    </Form>
  );
}
