import { AppLink } from "@/components/ui/app-link";
import { Empty } from "@/components/ui/empty";

/** What stands at an address that leads nowhere. */
export function NothingHere() {
  return (
    <Empty
      whole
      title="There is nothing here"
      action={
        <AppLink className="btn" href="/flights">
          Go to the flights
        </AppLink>
      }
    >
      No flight, booking or page has this address. It may have been deleted, or the address may be mistyped.
    </Empty>
  );
}
