import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { SeasonForm } from "./season-form";

type SchedulePageProps = { start: { origin: string; city: string; from: string } };

/** Where a season is made from a pattern. */
export function SchedulePage({ start }: SchedulePageProps) {
  return (
    <>
      <PageHeader
        title="Make a season"
        actions={
          <>
            <ButtonLink href="/schedule/file">Schedule files</ButtonLink>
            <ButtonLink href="/import">Seasons made before</ButtonLink>
          </>
        }
      />
      <SeasonForm start={start} />
    </>
  );
}
