// A process that opens a library and keeps it, or says why it cannot.
import { setTimeout as sleep } from "node:timers/promises";
import { openWithIndex } from "../../../electron/backend/handlers/library-opening.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";

const [folder = "", create = "yes"] = process.argv.slice(2);
try {
  const library = await openWithIndex(folder, { create: create === "yes" });
  process.stdout.write(`${library.readOnly ? "reading" : "open"}\n`);
  await sleep(60_000);
} catch (error) {
  if (!(error instanceof ExpectedFailure)) throw error;
  process.stdout.write(`${error.code}\n`);
}
