import { PageHeader } from "@/components/layout/page-header";
import { BringIn } from "./bring-in";
import { WriteOut } from "./write-out";

type FilePageProps = { start: { from: string } };

/** Schedule files of IATA SSIM chapter 7, in and out. */
export function FilePage({ start }: FilePageProps) {
  return (
    <>
      <PageHeader title="Schedule files" crumb={{ href: "/schedule", label: "Schedule" }}>
        <p className="two">IATA SSIM chapter 7: records of 200 columns, types 1 to 5.</p>
      </PageHeader>
      <BringIn />
      <WriteOut from={start.from} />
    </>
  );
}
