import Papa from "papaparse";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { emptyDocument } from "../read-document.ts";
import { decodeText } from "../text-encoding.ts";
import { SheetGatherer } from "./sheet.ts";

/** Tables as text, parted by semicolon, comma, tab or bar, in whatever encoding. */
export const csvReader: DocumentReader = {
  format: "csv",
  mediaType: "text/csv",
  extensions: ["csv", "tsv", "tab"],
  recognises: () => false,
  read: async (file) => readCsv(file),
};

function readCsv(file: FileContent): ReadDocument {
  if (file.bytes.length > IMPORT_LIMITS.textCharacters)
    throw new ExpectedFailure("import/too-much-inside", "text");
  // A zero is what damaged files are full of, and no table has one.
  const text = decodeText(file.bytes)
    .replace(/^\ufeff/, "")
    .replaceAll("\0", "");
  const sheets = new SheetGatherer();
  sheets.startSheet("");
  // Excel's own hint at the separator is not a row.
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const isTsv = /\.(tsv|tab)$/i.test(file.fileName);
  Papa.parse<string[]>(hint ? text.slice(hint[0].length) : text, {
    delimiter: hint?.[1] ?? (isTsv ? "\t" : separatorOf(text)),
    skipEmptyLines: true,
    step: ({ data }, parser) => {
      sheets.addRow(data);
      if (sheets.isCut) parser.abort();
    },
  });
  return sheets.fill(emptyDocument("csv", "text/csv"));
}

const SEPARATORS = [";", "\t", ",", "|"];
/** So many lines show what parts the cells. */
const LOOKED_AT = 200;

/**
 * The sign that most lines have between their cells. A comma of a sentence has a blank behind it, one
 * that parts cells hardly ever, so that texts in cells do not decide.
 */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 200_000)
    .replace(/"[^"]*"/g, "")
    .split(/\r?\n/, LOOKED_AT);
  const uses = SEPARATORS.map((sign) => {
    const parted = lines.filter((line) =>
      line
        .split(sign)
        .slice(1)
        .some((cell) => !/^ /.test(cell)),
    );
    return { sign, count: parted.length };
  });
  const [best] = uses.sort((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.sign : ";";
}
