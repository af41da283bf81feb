"use client";

import { usePathname } from "next/navigation";
import { Fragment } from "react";
import { AppLink } from "@/components/ui/app-link";

export type Place = { href: string; label: string };

/** The places, in groups with a divider between; the one the address lies in is marked as the current page. */
export function NavLinks({ places, label }: { places: readonly (readonly Place[])[]; label: string }) {
  const path = usePathname();
  return (
    <nav aria-label={label}>
      {places.map((group, index) => (
        <Fragment key={group[0]?.href}>
          {index > 0 ? <span className="div" /> : null}
          {group.map((place) => (
            <AppLink key={place.href} href={place.href} aria-current={current(path, place.href)}>
              {place.label}
            </AppLink>
          ))}
        </Fragment>
      ))}
    </nav>
  );
}

function current(path: string, href: string): "page" | "true" | undefined {
  if (path === href) return "page";
  return href !== "/" && path.startsWith(`${href}/`) ? "true" : undefined;
}
