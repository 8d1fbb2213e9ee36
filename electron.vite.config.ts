import { existsSync } from "node:fs";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { pdfjsFiles } from "./scripts/app/pdfjs-files.mjs";

const root = import.meta.dirname;
const at = (...parts: string[]) => path.join(root, ...parts);

/** Programs that run in Node: each becomes `out/main/<name>.js` and finds its sisters beside it. */
const NODE_ENTRIES = {
  main: at("electron/main/main.ts"),
  backend: at("electron/backend/backend.ts"),
  reader: at("electron/backend/reader.ts"),
  "index-worker": at("electron/backend/index-worker.ts"),
};

/**
 * Small packages that every start needs are bundled: one file read instead of hundreds. What is
 * native, or large and needed by a reader alone, stays in node_modules and loads when used.
 */
const BUNDLED = ["zod", "uuid", "lunr", "lunr-languages"];

export default defineConfig({
  main: {
    build: {
      outDir: at("out/main"),
      externalizeDeps: { exclude: BUNDLED },
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(NODE_ENTRIES).filter(([, file]) => existsSync(file)),
        ),
        output: {
          format: "es",
          entryFileNames: "[name].js",
          // Beside the entries: code looks for its sisters at "./reader.js" of its own address.
          chunkFileNames: "[name]-[hash].js",
        },
      },
    },
  },
  preload: {
    build: {
      outDir: at("out/preload"),
      // A sandboxed preload cannot load files: everything it needs is in it.
      externalizeDeps: false,
      minify: false,
      rolldownOptions: {
        input: { preload: at("electron/preload/preload.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: at("renderer"),
    base: "./",
    plugins: [react(), pdfjsFiles(root)],
    build: {
      outDir: at("out/renderer"),
      minify: true,
      // The policy of app:// allows no data: scripts, and Chromium needs no preload polyfill.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: at("renderer/index.html"),
        output: {
          // The switch of schemas-without-eval.ts must be set before any schema is made: beside Zod
          // itself it runs first, however the screens are cut into pieces.
          codeSplitting: {
            groups: [
              { name: "zod", test: /node_modules[\\/]zod[\\/]|schemas-without-eval/, priority: 1 },
              // All that the first screen needs in one file: each file costs a way through main.
              { name: "start", tags: ["$initial"] },
            ],
          },
        },
      },
    },
  },
});
