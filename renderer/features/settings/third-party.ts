/** The program's own licence, as in package.json. */
export const PROGRAM_LICENCE = "EUPL-1.2";

/** What is shipped inside the program: the packages it names itself, and the runtime. A test compares with theirs. */
export const THIRD_PARTY: readonly (readonly [name: string, licence: string])[] = [
  ["Electron", "MIT"],
  ["Chromium", "BSD-3-Clause"],
  ["Node.js", "MIT"],
  ["SQLite", "Public Domain"],
  ["@fluentui/react-components", "MIT"],
  ["@fluentui/react-icons", "MIT"],
  ["@fontsource-variable/inter", "OFL-1.1"],
  ["@tanstack/react-query", "MIT"],
  ["@tanstack/react-router", "MIT"],
  ["@tanstack/react-virtual", "MIT"],
  ["better-sqlite3", "MIT"],
  ["i18next", "MIT"],
  ["linkedom", "ISC"],
  ["lunr", "MIT"],
  ["lunr-languages", "MPL-1.1"],
  ["mammoth", "BSD-2-Clause"],
  ["officeparser", "MIT"],
  ["pdfjs-dist", "Apache-2.0"],
  ["react", "MIT"],
  ["react-dom", "MIT"],
  ["react-hook-form", "MIT"],
  ["react-i18next", "MIT"],
  ["uuid", "MIT"],
  ["yauzl", "MIT"],
  ["zod", "MIT"],
];
