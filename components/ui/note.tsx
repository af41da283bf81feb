import type { ReactNode } from "react";

export type NoteTone = "plain" | "late" | "bad" | "go";

/** Something to know before going on. `alert` when it appears because of what the person did. */
export function Note({
  tone = "plain",
  alert = false,
  className = "",
  children,
}: {
  tone?: NoteTone;
  alert?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const look = `note${tone === "plain" ? "" : ` ${tone}-n`} ${className}`.trim();
  return (
    <div className={look} role={alert ? "alert" : undefined}>
      {children}
    </div>
  );
}
