import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Kbd } from "./kbd";

export type ButtonVariant = "primary" | "plain" | "quiet" | "danger" | "danger-quiet";

type Look = {
  /** One `primary` per view; `danger` only inside a dialog, which `danger-quiet` opens. */
  variant?: ButtonVariant;
  size?: "sm" | "wide";
  /** The key that does the same, such as `c` or `Ctrl ↵`. */
  kbd?: string;
  /** Classes for placing it, never for its look. */
  className?: string;
};

function look({ variant = "plain", size, className }: Look): string {
  return ["btn", variant === "plain" ? "" : variant, size, className].filter(Boolean).join(" ");
}

export type ButtonProps = Look & Omit<ComponentProps<"button">, "className">;

/** A button that does something here; it submits only when `type="submit"` is given. */
export function Button({ variant, size, kbd, className, type = "button", children, ...rest }: ButtonProps) {
  return (
    <button type={type} className={look({ variant, size, className })} {...rest}>
      {children}
      {kbd ? <KeyOf keys={kbd} /> : null}
    </button>
  );
}

export type ButtonLinkProps<T extends string> = Look & {
  href: Route<T>;
  id?: string;
  "aria-label"?: string;
  children: ReactNode;
};

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink<T extends string>({
  variant,
  size,
  kbd,
  className,
  href,
  children,
  ...rest
}: ButtonLinkProps<T>) {
  return (
    <Link href={href} prefetch={false} className={look({ variant, size, className })} {...rest}>
      {children}
      {kbd ? <KeyOf keys={kbd} /> : null}
    </Link>
  );
}

/** The key is for the eye; the name of a button is what it does. */
export function KeyOf({ keys }: { keys: string }) {
  return (
    <span aria-hidden="true">
      <Kbd>{keys}</Kbd>
    </span>
  );
}
