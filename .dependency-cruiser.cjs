/** The layer rules of docs/architecture.md, checked in every test run. */
const ours = "^(shared|renderer|electron)/";

/** A rule that forbids imports from one place to another. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    forbid(
      "no-cycle",
      "Two modules that need each other are one module, or three.",
      {},
      { circular: true },
    ),
    // geojson and topojson-specification have types only, which leave no trace in the built program.
    forbid(
      "unresolved",
      "An import must lead somewhere.",
      {},
      { couldNotResolve: true, pathNot: "^(geojson|topojson-specification)$" },
    ),
    forbid(
      "shared-imports-nothing-of-ours",
      "shared is the ground floor.",
      { path: "^shared/" },
      {
        path: ours,
        pathNot: "^shared/",
      },
    ),
    forbid(
      "renderer-only-shared",
      "The renderer talks through the contract.",
      { path: "^renderer/" },
      {
        path: ours,
        pathNot: "^(renderer|shared)/",
      },
    ),
    forbid(
      "main-only-shared",
      "main holds no data.",
      { path: "^electron/main/" },
      {
        path: ours,
        pathNot: "^(electron/main|shared)/",
      },
    ),
    forbid(
      "preload-only-shared",
      "The preload exposes the contract.",
      { path: "^electron/preload/" },
      {
        path: ours,
        pathNot: "^(electron/preload|shared)/",
      },
    ),
    forbid(
      "backend-only-shared",
      "The backend runs without a window.",
      { path: "^electron/backend/" },
      {
        path: ours,
        pathNot: "^(electron/backend|shared)/",
      },
    ),
    forbid(
      "cli-only-backend",
      "The command line calls the handlers.",
      { path: "^electron/cli/" },
      {
        path: ours,
        pathNot: "^(electron/cli|electron/backend|shared)/",
      },
    ),
    ...["store", "search", "import", "export"].map((part) =>
      forbid(
        `${part}-stands-alone`,
        "Only the handlers bring store, search, import and export together.",
        { path: `^electron/backend/${part}/` },
        { path: "^electron/backend/", pathNot: `^electron/backend/${part}/` },
      ),
    ),
    forbid(
      "electron-in-main-and-preload",
      "The backend also runs in plain Node.",
      {
        path: "^(shared|renderer|electron)/",
        pathNot: "^electron/(main|preload)/",
      },
      { path: "(^|node_modules/)electron(/|$)", pathNot: "^electron/(main|preload|backend|cli)/" },
    ),
    forbid(
      "sqlite-in-store",
      "One place speaks SQL.",
      { path: ours, pathNot: "^electron/backend/store/" },
      {
        path: "node_modules/better-sqlite3",
      },
    ),
    forbid(
      "lunr-in-search",
      "One place knows the search library.",
      { path: ours, pathNot: "^electron/backend/search/" },
      {
        path: "node_modules/lunr",
      },
    ),
    forbid(
      "no-drawer-names",
      "A file is called after what it does.",
      {},
      {
        path: "(^|/)(utils?|helpers?|misc|common)(/|\\.[a-z]+$)",
        pathNot: "node_modules",
      },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(out|dist)/" },
    tsPreCompilationDeps: true,
    parser: "swc",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
