// node scripts/sample/make-documents.mjs [FOLDER]: writes the documents of the sample library from
// their sources, byte for byte the same on every run. Afterwards run make-records.mjs.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readSampleDocuments } from "./document-source.mjs";
import { makeDocx } from "./docx-file.mjs";
import { makeHtml } from "./html-file.mjs";
import { makePdf } from "./pdf-file.mjs";
import { makePptx } from "./pptx-file.mjs";
import { SAMPLE } from "./sample-source.mjs";

const MAKERS = { ".pdf": makePdf, ".docx": makeDocx, ".pptx": makePptx, ".html": makeHtml };

const folder = path.resolve(process.argv[2] ?? path.join(SAMPLE, "documents"));
mkdirSync(folder, { recursive: true });
const documents = readSampleDocuments(SAMPLE);
for (const document of documents) {
  const make = MAKERS[path.extname(document.fileName)];
  if (!make) throw new Error(`no maker for ${document.fileName}`);
  writeFileSync(path.join(folder, document.fileName), await make(document));
}
console.log(`${documents.length} documents written`);
