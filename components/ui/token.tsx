import { AppLink } from "./app-link";
import { CloseIcon } from "./icons";

/** A filter that is on, `Carrier **Alaska**`, with a link to the same page without it. */
export function Token({ name, value, removeHref }: { name: string; value: string; removeHref: string }) {
  return (
    <span className="tok">
      <span>
        {name} <b>{value}</b>
      </span>
      <AppLink href={removeHref} scroll={false} aria-label={`Remove the filter ${name} ${value}`}>
        <CloseIcon />
      </AppLink>
    </span>
  );
}
