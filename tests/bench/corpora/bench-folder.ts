import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** Where the corpora lie: `BENCH_DIR`, by default the folder `bench` under the temporary folder. */
export function benchFolder(): string {
  return path.resolve(process.env.BENCH_DIR ?? path.join(os.tmpdir(), "bench"));
}

/** A corpus or query file; throws with the way to get it when it is not there. */
export function corpusFile(name: string): string {
  const file = path.join(benchFolder(), "data", name);
  if (!existsSync(file)) {
    throw new Error(
      `${file} is missing. The corpora are texts of others and not part of this repository; ` +
        "on Debian, `npm run bench:corpora` fetches and prepares them (see docs/performance.md).",
    );
  }
  return file;
}
