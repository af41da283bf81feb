import { AppLink } from "./app-link";
import { NextIcon, PreviousIcon } from "./icons";

type Step = { href: string; label: string };

/** The day shown, with the one before and the one after; each label is the whole day, `Thursday 9 July`. */
export function DayStepper({ day, previous, next }: { day: string; previous: Step; next: Step }) {
  return (
    <nav className="seg" aria-label="Day">
      <AppLink href={previous.href} aria-label={previous.label}>
        <PreviousIcon />
      </AppLink>
      <span className="at">{day}</span>
      <AppLink href={next.href} aria-label={next.label}>
        <NextIcon />
      </AppLink>
    </nav>
  );
}
