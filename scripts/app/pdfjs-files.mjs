import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Folder under app:// and, in it, where in pdfjs-dist the files lie and which of them are needed. */
const FOLDER = "pdfjs";
const PARTS = [
  { from: "legacy/build", to: "", wanted: /^pdf\.worker\.min\.mjs$/ },
  { from: "cmaps", to: "cmaps", wanted: /\.bcmap$/ },
  { from: "standard_fonts", to: "standard_fonts", wanted: /\.(pfb|ttf)$/ },
  { from: "wasm", to: "wasm", wanted: /^(jbig2|openjpeg|qcms_bg)\.wasm$/ },
  { from: "iccs", to: "iccs", wanted: /\.icc$/ },
];

/**
 * Puts beside the page what pdf.js loads by address: its worker, character maps, the fonts every PDF
 * may count on, decoders, a colour profile. Not the engine for the scripts of a PDF (quickjs).
 *
 * @param {string} root of the project
 * @returns {import("vite").Plugin}
 */
export function pdfjsFiles(root) {
  const library = path.join(root, "node_modules", "pdfjs-dist");
  return {
    name: "pdfjs-files",
    generateBundle() {
      for (const { from, to, wanted } of PARTS) {
        for (const name of readdirSync(path.join(library, from))) {
          if (!wanted.test(name)) continue;
          const source = readFileSync(path.join(library, from, name));
          this.emitFile({ type: "asset", fileName: path.posix.join(FOLDER, to, name), source });
        }
      }
    },
  };
}
