import { readFileSync } from "node:fs";
import path from "node:path";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

// The library would fetch itself from the network.
const wasm = path.join(process.cwd(), "node_modules/zxing-wasm/dist/reader/zxing_reader.wasm");
const { buffer } = new Uint8Array(readFileSync(wasm));
prepareZXingModule({ overrides: { wasmBinary: buffer } });

/** For tests: the texts of the Aztec codes in a picture, in dots or as a PNG file, as a scanner reads them. */
export async function scanAztec(picture: ImageData | Uint8Array): Promise<string[]> {
  const found = await readBarcodes(picture, { formats: ["Aztec"], tryHarder: true });
  return found.map(({ text }) => text);
}
