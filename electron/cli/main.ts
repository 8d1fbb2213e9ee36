import { enableCompileCache } from "node:module";

// Before anything large is loaded: the second call then starts in half the time.
enableCompileCache();
const { processIo } = await import("./io.ts");
const { runCommandLine } = await import("./run.ts");

process.exitCode = await runCommandLine(process.argv.slice(2), processIo());
