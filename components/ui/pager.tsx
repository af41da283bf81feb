import { AppLink } from "./app-link";
import { NextIcon, PreviousIcon } from "./icons";

/**
 * Which part of a list this is, in words, and the pages beside it. Draws nothing but the words on a single page. `back` says where
 * the way back leads if not to the page before.
 */
export function Pager({
  words,
  previousHref,
  nextHref,
  back = "Previous",
}: {
  words: string;
  back?: string;
  previousHref?: string;
  nextHref?: string;
}) {
  return (
    <nav className="pager" aria-label="Pages">
      {previousHref ? (
        <AppLink className="btn" href={previousHref} rel="prev">
          <PreviousIcon />
          {back}
        </AppLink>
      ) : null}
      {nextHref ? (
        <AppLink className="btn" href={nextHref} rel="next">
          Next
          <NextIcon />
        </AppLink>
      ) : null}
      <span>{words}</span>
    </nav>
  );
}
