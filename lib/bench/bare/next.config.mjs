import { fileURLToPath } from "node:url";

/** The copy that is built lies in .data/bench of the repository, whose packages it shares; `tsc` checks its types there. */
export default {
  turbopack: { root: fileURLToPath(new URL("../../..", import.meta.url)) },
  typescript: { ignoreBuildErrors: true },
};
