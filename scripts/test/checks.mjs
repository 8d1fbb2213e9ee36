import { runCheck } from "./command.mjs";

/** Everything that looks at the sources without running them; each counts as one test. */
export const CHECKS = [
  {
    name: "format and lint",
    run: (context) => runCheck(context, ["@biomejs/biome", "bin/biome"], ["ci", "--colors=off"]),
  },
  {
    name: "types of main, backend, command line and tests",
    run: (context) => runCheck(context, ["typescript", "bin/tsc"], ["-p", "tsconfig.node.json"]),
  },
  {
    name: "types of renderer and preload",
    run: (context) => runCheck(context, ["typescript", "bin/tsc"], ["-p", "tsconfig.web.json"]),
  },
  {
    name: "types of the tests that drive the app",
    run: (context) => runCheck(context, ["typescript", "bin/tsc"], ["-p", "tsconfig.e2e.json"]),
  },
  {
    name: "layer rules",
    run: (context) =>
      runCheck(
        context,
        ["dependency-cruiser", "bin/dependency-cruiser.mjs"],
        ["shared", "electron", "renderer"],
      ),
  },
  {
    name: "nothing unused",
    run: (context) => runCheck(context, ["knip", "bin/knip.js"], ["--no-progress"]),
  },
];
