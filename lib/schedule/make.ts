import type { Actor } from "@/lib/audit/event";
import { counted } from "@/lib/format";
import { type Answer, err, ok, type Problem } from "@/lib/result";
import { receiveFile, startCheck, startImport } from "@/lib/transfer/imports";
import { importRests } from "@/lib/transfer/runner";
import { lookAtSeason } from "./look";
import type { SeasonInput } from "./schema";
import type { SeasonPreview } from "./screen";
import { seasonFile, seasonFileName, seasonPlan } from "./season-rows";

/** Field problems as the answer to a form. */
export function refusedFields(fields: Problem["fields"]): { ok: false; error: Problem } {
  return err({ code: "refused", message: "This season cannot be made like that yet.", fields });
}

function nothingLeft({ counts }: SeasonPreview): string {
  const parts = [
    `${counted(counts.there, "flight")} ${counts.there === 1 ? "is" : "are"} there already`,
    ...(counts.different > 0
      ? [
          `${counted(counts.different, "flight")} ${counts.different === 1 ? "differs" : "differ"} from what is stored`,
        ]
      : []),
    ...(counts["left-out"] > 0 ? [`${counted(counts["left-out"], "date")} left out`] : []),
  ];
  return `Nothing is left to make: ${parts.join(", ")}. Nothing was written.`;
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/**
 * Makes a season: its flights are checked and written by an import of their own, which shows how far it is, survives a server that
 * ends, and is undone as one. Each flight is written only if there is none of its id, so the same season again makes nothing. Refuses
 * what `lookAtSeason` refuses, and a season of which nothing is left to make.
 */
export async function makeSeason(input: SeasonInput, who: Actor): Promise<Answer<{ jobId: string }>> {
  const looked = await lookAtSeason(input);
  if (!looked.ok) return refusedFields(looked.error);
  const { preview, rows } = looked.value;
  if (preview.counts.make === 0) return err({ code: "refused", message: nothingLeft(preview) });
  const file = await receiveFile(bytesOf(seasonFile(rows)), seasonFileName(input), who);
  if (!file.ok) return file;
  const { jobId } = file.value;
  const checking = await startCheck(jobId, seasonPlan);
  if (!checking.ok) return checking;
  await importRests(jobId);
  const running = await startImport(jobId, who);
  // Checked by another server, or slowly: its page goes on from there.
  return running.ok || running.error.code === "refused" ? ok({ jobId }) : running;
}
