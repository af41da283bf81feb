import { AppLink } from "@/components/ui/app-link";
import { boardingPassHref } from "./paper-href";

/** From a booking to its boarding pass. */
export function BoardingPassLink({ bookingId }: { bookingId: string }) {
  return (
    <AppLink className="btn sm" href={boardingPassHref(bookingId)} prefetch={false}>
      Boarding pass
    </AppLink>
  );
}
