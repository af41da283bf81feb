import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";

export type PageHeaderProps = {
  /** The page above this one. */
  crumb?: { href: string; label: string };
  /** Words for the h1, or the identity of a flight. */
  title: ReactNode;
  /** `identity` draws the h1 as the 40 px identity of a flight. */
  as?: "words" | "identity";
  /** A status mark. */
  status?: ReactNode;
  /** Beside the title: the day stepper. */
  beside?: ReactNode;
  /** Buttons to the right, at most one primary. */
  actions?: ReactNode;
  /** Where the actions go on a phone: a bar at the bottom, the corner beside the title, or a row of their own. */
  actionsOnPhone?: "bottom" | "corner" | "row";
  /** Facts or figures under the title. */
  children?: ReactNode;
};

/** What this page is about, what state it is in and what can be done. */
export function PageHeader(props: PageHeaderProps) {
  const { crumb, title, as = "words", status, beside, actions, actionsOnPhone = "row", children } = props;
  return (
    <div className="head">
      {crumb ? (
        <nav className="crumb" aria-label="Up">
          <AppLink href={crumb.href}>{crumb.label}</AppLink>
        </nav>
      ) : null}
      <div className="head-row">
        <h1 className={as === "identity" ? "id" : undefined}>{title}</h1>
        {status ? <div className="head-status">{status}</div> : null}
        {beside}
        {actions ? (
          <div className={actionsOnPhone === "row" ? "acts" : `acts ${actionsOnPhone}`}>{actions}</div>
        ) : null}
      </div>
      {children}
    </div>
  );
}

/** `AS 604 SEA → LAS` as the identity of a flight; without both places only the designator. */
export function FlightIdentity({ designator, from, to }: { designator: string; from?: string; to?: string }) {
  return (
    <>
      <span className="mono">{designator}</span>
      {from && to ? (
        <span className="rt mono">
          {" "}
          {from} <i />
          <span className="vh"> to </span> {to}
        </span>
      ) : null}
    </>
  );
}
