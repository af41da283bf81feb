import { PageHeader } from "@/components/layout/page-header";
import type { ImportProgress } from "@/lib/transfer/progress";
import { ImportList } from "./import-list";
import { UploadForm } from "./upload-form";

/** Where an import begins: a file or pasted rows; and the imports that there were. */
export function ImportStart({ imports }: { imports: ImportProgress[] }) {
  return (
    <>
      <PageHeader title="Import flights or bookings" />
      <div className="sheet-form">
        <p className="two">
          From CSV, JSON, JSON Lines, DynamoDB JSON or a schedule of IATA SSIM chapter 7, of any length,
          gzipped or not. First every row is checked against what is stored, and nothing is written before you
          say so.
        </p>
        <UploadForm />
      </div>
      <ImportList imports={imports} />
    </>
  );
}
