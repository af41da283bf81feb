import { fare } from "@/lib/flights/fare";
import { type Answer, err, ok } from "@/lib/result";
import { inspectFile, startCheck } from "@/lib/transfer/imports";
import { guessMapping } from "@/lib/transfer/mapping";
import { refusedFields } from "./make";
import { titleOfContents } from "./ssim/layout";

/**
 * Begins to check an uploaded schedule file as an import that only makes flights; nothing is written. Refuses a file that is none of
 * SSIM chapter 7, and a fare that is none.
 */
export async function checkSsim(start: {
  jobId: string;
  price: string;
  currency: string;
}): Promise<Answer<{ jobId: string }>> {
  const { jobId, price, currency } = start;
  const money = price ? fare(price, currency) : undefined;
  if (money && !money.ok) return refusedFields(money.error);
  const file = await inspectFile(jobId);
  if (!file.ok) return file;
  const { format, headers } = file.value;
  if (format !== "ssim")
    return err({
      code: "refused",
      message: `This is no schedule file of SSIM chapter 7: its first line should begin with 1${titleOfContents}. Other files are for the import.`,
    });
  const checking = await startCheck(jobId, {
    kind: "flights",
    format,
    mapping: guessMapping(headers, "flights"),
    mode: "create",
    duplicates: "refuse",
    ...(price ? { fill: { price, currency } } : {}),
  });
  return checking.ok ? ok({ jobId }) : checking;
}
