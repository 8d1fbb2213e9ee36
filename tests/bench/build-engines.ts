import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Bundles the process that holds an engine, as the app's own programs are bundled: measured is what
 * people run, without the time and memory that reading TypeScript costs.
 *
 * @returns the file to start
 */
export async function buildEngineProcess(): Promise<string> {
  const outDir = path.join(ROOT, "out", "bench");
  await build({
    configFile: false,
    root: ROOT,
    logLevel: "warn",
    build: {
      ssr: path.join(ROOT, "tests", "bench", "engine-process.ts"),
      outDir,
      target: "node24",
      minify: false,
      rolldownOptions: { output: { format: "es", entryFileNames: "[name].js" } },
    },
    ssr: { noExternal: ["zod", "uuid", "lunr", "lunr-languages", "minisearch"] },
  });
  return path.join(outDir, "engine-process.js");
}
