import { addDays } from "@/lib/airports/day";
import { orderlyEnding } from "@/lib/start/ending";
import { progressBar, sayOn } from "@/lib/start/screen";
import { homeDay, loadDay } from "@/lib/start/set-up-database";
import { weighPages } from "./first-load";
import { importBench } from "./import-bench";
import { kindsIn, type Setting } from "./kinds";
import { measure } from "./measure";
import { type Figures, importInWords, inWords, ratiosOf } from "./report";
import { seatsForSale } from "./seats-for-sale";
import { sourceFiles } from "./source-files";
import { copyBareApp, openApp, openDatabase, signInOps } from "./world";

const rounds = { warmUp: 200, measured: 500 };

/** Measures the import alone, and prints what came out. */
export async function benchImport({ json }: { json: boolean }): Promise<void> {
  const ending = orderlyEnding();
  const imports = await importBench(ending);
  process.stdout.write(json ? `${JSON.stringify(imports, null, 2)}\n` : importInWords(imports));
  await ending.end(0);
}

/** Measures Apron beside the bare thing and prints what came out, as tables or as JSON; ends all that it started. */
export async function bench({ json, root = process.cwd() }: { json: boolean; root?: string }): Promise<void> {
  if (json) sayOn(process.stderr);
  const ending = orderlyEnding();
  try {
    await openDatabase(ending);
    const day = homeDay();
    const nextDay = addDays(day, 1);
    await loadDay(day);
    await loadDay(nextDay);
    const bare = await openApp(copyBareApp(root), ending);
    const apron = await openApp(root, ending);
    const cookie = await signInOps();
    const imports = await importBench(ending);
    const figures = await takeFigures(imports, { apron, bare, cookie, day, seats: seatsForSale(nextDay) });
    process.stdout.write(json ? `${JSON.stringify(figures, null, 2)}\n` : inWords(figures));
    await ending.end(0);
  } catch (error) {
    if (ending.begun()) return;
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`);
    await ending.end(1);
  }
}

async function takeFigures(imports: Figures["imports"], setting: Setting): Promise<Figures> {
  const bar = progressBar("measuring");
  const timings = await measure(kindsIn(setting), rounds, bar.at);
  bar.end(`${rounds.measured} rounds after ${rounds.warmUp} to warm up`);
  const firstLoad = await weighPages(setting);
  return {
    rounds,
    timings,
    ratios: ratiosOf(timings),
    firstLoad,
    imports,
    sources: sourceFiles(setting.apron.root),
  };
}
