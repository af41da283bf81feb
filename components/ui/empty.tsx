import type { ReactNode } from "react";

/** Says why a place is empty (none yet, none match, could not be read) and offers one thing to do about it. */
export function Empty({
  title,
  children,
  action,
  failed = false,
}: {
  title: string;
  /** One or two sentences: the reason, with the filters by name. */
  children?: ReactNode;
  /** One button or link. */
  action?: ReactNode;
  failed?: boolean;
}) {
  return (
    <div className="empty">
      <h2 className={failed ? "bad" : undefined}>{title}</h2>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}
