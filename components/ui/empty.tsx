import type { ReactNode } from "react";

/** Says why a place is empty (none yet, none match, could not be read) and offers one thing to do about it. */
export function Empty({
  title,
  children,
  action,
  failed = false,
  whole = false,
}: {
  title: string;
  /** One or two sentences: the reason, with the filters by name. */
  children?: ReactNode;
  /** One button or link. */
  action?: ReactNode;
  failed?: boolean;
  /** It stands for a whole page, so its title is the page's. */
  whole?: boolean;
}) {
  const Title = whole ? "h1" : "h2";
  return (
    <div className="empty">
      <Title className={failed ? "bad" : undefined}>{title}</Title>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}
