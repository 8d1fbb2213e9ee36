import type { Block, ReadDocument } from "../read-document.ts";
import { pagesOfBlocks } from "../read-document.ts";
import { oneLine, tidyText } from "../text-encoding.ts";

/** What of a table becomes text; a person reads no more, and the file itself is kept whole. */
export const SHEET_LIMITS = { rows: 100_000, columns: 1_000, cells: 2_000_000, cellText: 32_767 };

/** Gathers the rows of sheets: a sheet is a page, a row that holds something is a block. */
export class SheetGatherer {
  readonly names: string[] = [];
  isCut = false;
  private readonly blocks: Block[] = [];
  private rows = 0;
  private cells = 0;

  /** Begins the next sheet; its name is the label of the page. */
  startSheet(name: string): void {
    this.names.push(oneLine(tidyText(name)).slice(0, 500));
  }

  /** Rows without anything in them are left out, empty cells at the end too. */
  addRow(values: readonly string[]): void {
    const cells = values.slice(0, SHEET_LIMITS.columns).map(cellText);
    while (cells.length > 0 && cells.at(-1) === "") cells.pop();
    if (cells.length === 0) return;
    if (this.isFull) {
      this.isCut = true;
      return;
    }
    this.rows++;
    this.cells += cells.length;
    const text = cells.filter(Boolean).join(" | ");
    this.blocks.push({ kind: "tableRow", level: 0, text, cells, page: this.names.length });
  }

  get isFull(): boolean {
    return this.rows >= SHEET_LIMITS.rows || this.cells >= SHEET_LIMITS.cells;
  }

  fill(document: ReadDocument): ReadDocument {
    document.pageUnit = "sheet";
    document.blocks = this.blocks;
    document.pages = pagesOfBlocks(this.blocks, this.names);
    if (this.blocks.length === 0) document.warning = "import/no-text";
    if (this.isCut) document.warning = "import/table-cut";
    return document;
  }
}

function cellText(value: string): string {
  return tidyText(value)
    .split("\n")
    .map(oneLine)
    .filter(Boolean)
    .join("\n")
    .slice(0, SHEET_LIMITS.cellText);
}
