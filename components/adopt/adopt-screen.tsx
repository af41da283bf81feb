import { bookingHref } from "@/components/bookings/booking-href";
import { flightHref } from "@/components/flights/flight-href";
import { PageHeader } from "@/components/layout/page-header";
import { AppLink } from "@/components/ui/app-link";
import type { AdoptPage } from "@/lib/adopt/screen";
import { AdoptDesk } from "./adopt-desk";

function crumbOf({ flight, booking }: AdoptPage) {
  if (flight) return { href: flightHref(flight), label: flight };
  return booking ? { href: bookingHref(booking), label: booking } : undefined;
}

/** What is wrong or missing in the stored records, and what can be done about it. */
export function AdoptScreen(page: AdoptPage) {
  const crumb = crumbOf(page);
  return (
    <>
      <PageHeader
        {...(crumb ? { crumb } : {})}
        title={crumb ? <span className="wrap-anywhere">What can be mended in {crumb.label}</span> : "Adopt"}
      >
        <p className="two">
          {crumb ? (
            <AppLink href="/adopt">All findings</AppLink>
          ) : (
            <>
              What is wrong or missing in the tables <span className="mono">{page.prefix}flights</span> and{" "}
              <span className="mono">{page.prefix}bookings</span>, whoever wrote them.
              {page.mayMend ? "" : " An admin may mend it."}
            </>
          )}
        </p>
      </PageHeader>
      <AdoptDesk key={`${page.flight} ${page.booking}`} {...page} />
    </>
  );
}
