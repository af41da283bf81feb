import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";

type AppLinkProps = Omit<ComponentProps<typeof Link>, "href"> & { href: string };

/**
 * A link to an address of this program that was put together from data, which typed routes cannot follow. Nothing is
 * fetched before it is pressed: every page is read afresh, so a prefetch costs reads of the session and brings no page.
 */
export function AppLink({ href, prefetch = false, ...rest }: AppLinkProps) {
  return <Link href={href as Route} prefetch={prefetch} {...rest} />;
}
