import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";

type AppLinkProps = Omit<ComponentProps<typeof Link>, "href"> & { href: string };

/** A link to an address of this program that was put together from data, which typed routes cannot follow. */
export function AppLink({ href, ...rest }: AppLinkProps) {
  return <Link href={href as Route} {...rest} />;
}
