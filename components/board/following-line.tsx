import { AppLink } from "@/components/ui/app-link";
import { ago } from "@/lib/format";
import type { Following } from "./follow";

/** Whether the board can be trusted to be of this moment, in words. */
export function FollowingLine({ following, next }: { following: Following; next: string }) {
  if (following.kind === "signed-out")
    return (
      <span className="count bad" role="status">
        You are signed out, so nothing new is shown.{" "}
        <AppLink href={`/sign-in?next=${encodeURIComponent(next)}`}>Sign in</AppLink>
      </span>
    );
  if (following.kind === "silent")
    return (
      <span className="count late" role="status">
        No answer: this is as it was {ago(new Date(following.since).toISOString(), new Date().toISOString())}.
        Trying again.
      </span>
    );
  return (
    <span className="count" role="status">
      Shows changes as they happen
    </span>
  );
}
