// npm run bench, bench:views, bench:search, bench:quality, bench:import (-- --large, -- --contacts),
// bench:corpora: measurements, on Node 24.
// The programs themselves lie in tests/bench; what they need is set up here as for npm start.
import path from "node:path";
import { runVisibly, SetupError } from "./setup/run.mjs";
import { ensureEverything, ensureNodeSide, ROOT } from "./setup/setup.mjs";

const PROGRAMS = {
  app: "tests/bench/app.bench.ts",
  views: "tests/bench/views.bench.ts",
  search: "tests/bench/search.bench.ts",
  quality: "tests/bench/quality.bench.ts",
  import: "tests/bench/import.bench.ts",
  large: "tests/bench/large-import.bench.ts",
  contacts: "tests/bench/contacts.bench.ts",
  corpora: "tests/bench/corpora/prepare.ts",
};

const [wanted, ...given] = process.argv.slice(2);
// 1,000 files in the app itself, and an address list, are other programs than the rules on the corpus.
const special = ["large", "contacts"].find((one) => given.includes(`--${one}`));
const name = wanted === "import" && special ? special : wanted;
const options = given.filter((option) => option !== `--${special}`);
const IN_THE_APP = ["app", "views", "large"];
try {
  process.exitCode = await (IN_THE_APP.includes(name)
    ? measureApp()
    : runProgram(await ensureNodeSide()));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Builds the app and measures it, on a virtual display where there is none. */
async function measureApp() {
  const setup = await ensureEverything();
  const { ensureBuild } = await import("./app/build.mjs");
  await ensureBuild(ROOT, setup.node);
  const env = { ...process.env, FADENWERK_ELECTRON: setup.electron.executable };
  if (setup.sqliteBinding) env.FADENWERK_SQLITE_BINDING = setup.sqliteBinding;
  if (!setup.virtualDisplay) return runProgram(setup.node, env);
  return runVisibly(
    "xvfb-run",
    ["-a", "--server-args=-screen 0 1366x768x24", setup.node.executable, ...programCall()],
    { env },
  );
}

function runProgram(node, env = process.env) {
  return runVisibly(node.executable, programCall(), { env });
}

function programCall() {
  return ["--disable-warning=ExperimentalWarning", path.join(ROOT, PROGRAMS[name]), ...options];
}
