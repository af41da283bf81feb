import { AppLink } from "@/components/ui/app-link";

export type Choice = { label: string; href: string; current: boolean };

/** One of a few ways to print the same thing; each is an address. */
export function PaperChoice({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav className="seg" aria-label={label}>
      {choices.map(({ label: words, href, current }) => (
        <AppLink key={href} href={href} scroll={false} aria-current={current ? "true" : undefined}>
          {words}
        </AppLink>
      ))}
    </nav>
  );
}
