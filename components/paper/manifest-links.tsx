import { AppLink } from "@/components/ui/app-link";
import { manifestCsvHref, manifestHref } from "./paper-href";

/** From a flight's manifest to the same on paper or as a file. */
export function ManifestLinks({ flightId }: { flightId: string }) {
  return (
    <span className="flex flex-wrap gap-x-3 text-13">
      <AppLink href={manifestHref(flightId, "seat")} prefetch={false}>
        Print
      </AppLink>
      <AppLink href={manifestHref(flightId, "name")} prefetch={false}>
        By name
      </AppLink>
      <a href={manifestCsvHref(flightId)}>CSV</a>
    </span>
  );
}
