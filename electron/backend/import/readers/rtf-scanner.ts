import type { PartialDate } from "../../../../shared/domain/partial-date.ts";
import type { Block } from "../read-document.ts";
import { oneLine, tidyText } from "../text-encoding.ts";
import { decodeCodePage } from "./code-pages.ts";
import { partialDateOf } from "./meta-date.ts";

/** Groups whose words are not part of the text. */
const SKIPPED = new Set(
  (
    "fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object objdata " +
    "header headerl headerr headerf footer footerl footerr footerf themedata colorschememapping " +
    "datastore latentstyles xmlnstbl fldinst ftnsep ftnsepc aftnsep aftnsepc bkmkstart bkmkend " +
    "nonshppict shpinst wgrffmtfilter pgdsctbl mmathPr operator company category keywords comment " +
    "doccomm hlinkbase subject manager listtext pntext pnseclvl annotation atnid atnauthor tc xe"
  ).split(" "),
);

const SYMBOLS: Record<string, string> = {
  par: "\n\n",
  sect: "\n\n",
  line: "\n",
  tab: " ",
  emdash: "—",
  endash: "–",
  emspace: " ",
  enspace: " ",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
};

interface Group {
  skipped: boolean;
  /** Name of the field of the document's data these words belong to, or "". */
  info: string;
  codePage: number;
  /** Characters that stand in for each \u of this group. */
  fallback: number;
}

const TOKEN =
  /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;
const MAX_DEPTH = 2_000;

/** Reads RTF word by word; it never fails, what makes no sense is passed over. */
export class RtfScanner {
  readonly blocks: Block[] = [];
  readonly info = new Map<string, string>();
  readonly dates = new Map<string, PartialDate | null>();
  page = 1;
  private readonly source: string;
  private readonly groups: Group[] = [];
  private group: Group = { skipped: false, info: "", codePage: 1252, fallback: 1 };
  private readonly styleLevels: Map<number, number>;
  private text: string[] = [];
  private bytes: number[] = [];
  private toSkip = 0;
  private isFirst = false;
  private level = 0;
  private isListItem = false;
  private inTable = false;
  private cells: string[] = [];

  constructor(source: string) {
    this.source = source;
    this.styleLevels = headingStyles(source);
  }

  scan(): void {
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(this.source); match; match = TOKEN.exec(this.source)) {
      const [, word, parameter, hex, symbol, brace, plain] = match;
      if (word) this.control(word, parameter === undefined ? null : Number(parameter));
      else if (hex) this.byte(Number.parseInt(hex, 16));
      else if (symbol) this.symbol(symbol);
      else if (brace) this.brace(brace);
      else if (plain) for (const letter of plain) this.byte(letter.charCodeAt(0));
      if (!brace && !(symbol === "*")) this.isFirst = false;
      const skip = word === "bin" ? Number(parameter ?? 0) : 0;
      if (skip > 0) TOKEN.lastIndex += skip;
    }
    this.endRow();
    this.endParagraph();
  }

  private brace(brace: string): void {
    this.flushBytes();
    if (brace === "{") {
      if (this.groups.length < MAX_DEPTH) this.groups.push(this.group);
      this.group = { ...this.group };
      this.isFirst = true;
      return;
    }
    this.group = this.groups.pop() ?? this.group;
  }

  private symbol(symbol: string): void {
    if (symbol === "*") this.group.skipped = true;
    else if (symbol === "~") this.put(" ");
    else if (symbol === "_") this.put("-");
    else if ("\\{}".includes(symbol)) this.put(symbol);
    else if (symbol === "\n" || symbol === "\r") this.endParagraph();
  }

  private control(word: string, parameter: number | null): void {
    this.flushBytes();
    if (this.isFirst && this.opensGroup(word)) return;
    switch (word) {
      case "u":
        this.put(String.fromCharCode(((parameter ?? 63) + 65_536) % 65_536));
        this.toSkip = this.group.fallback;
        return;
      case "uc":
        this.group.fallback = Math.min(Math.max(parameter ?? 1, 0), 10);
        return;
      case "ansicpg":
        this.group.codePage = parameter || 1252;
        return;
      case "pc":
        this.group.codePage = 437;
        return;
      case "pca":
        this.group.codePage = 850;
        return;
      case "mac":
        this.group.codePage = 10_000;
        return;
      case "yr":
      case "mo":
      case "dy":
        this.noteDate(word, parameter ?? 0);
        return;
    }
    if (this.group.skipped || this.group.info) return;
    this.paragraphControl(word, parameter);
  }

  /** The first word of a group says what the group is. */
  private opensGroup(word: string): boolean {
    if (word === "title" || word === "author" || word === "creatim" || word === "revtim") {
      // Stands in the group with data about the document, never in its text.
      this.group.info = word;
      this.group.skipped = false;
      return true;
    }
    if (word === "info") {
      this.group.skipped = true;
      return true;
    }
    if (!SKIPPED.has(word)) return false;
    if (word === "listtext" || word === "pntext") this.isListItem = true;
    this.group.skipped = true;
    return true;
  }

  private noteDate(part: string, value: number): void {
    const name = this.group.info;
    if (name !== "creatim" && name !== "revtim") return;
    const known = (this.info.get(name) ?? "0000-00-00").split("-");
    known[["yr", "mo", "dy"].indexOf(part)] = String(value).padStart(part === "yr" ? 4 : 2, "0");
    this.info.set(name, known.join("-"));
    this.dates.set(name, partialDateOf(known.join("-")));
  }

  private paragraphControl(word: string, parameter: number | null): void {
    switch (word) {
      case "pard":
        this.level = 0;
        this.isListItem = false;
        this.inTable = false;
        return;
      case "s":
        this.level = this.styleLevels.get(parameter ?? -1) ?? this.level;
        return;
      case "outlinelevel":
        if (parameter !== null && parameter < 6) this.level = parameter + 1;
        return;
      case "ls":
      case "pnlvlblt":
        this.isListItem = true;
        return;
      case "intbl":
        this.inTable = true;
        return;
      case "cell":
        this.cells.push(this.takeText());
        return;
      case "row":
        this.endRow();
        return;
      case "page":
        this.endParagraph();
        this.page++;
        return;
      case "par":
      case "sect":
        if (this.inTable) this.put("\n");
        else this.endParagraph();
        return;
    }
    const symbol = SYMBOLS[word];
    if (symbol) this.put(symbol);
  }

  private byte(value: number): void {
    if (this.toSkip > 0) {
      this.toSkip--;
      return;
    }
    if (!this.group.skipped || this.group.info) this.bytes.push(value);
  }

  private put(text: string): void {
    this.flushBytes();
    this.toSkip = 0;
    if (this.group.info) this.addInfo(text);
    else if (!this.group.skipped) this.text.push(text);
  }

  private flushBytes(): void {
    if (this.bytes.length === 0) return;
    const text = decodeCodePage(Uint8Array.from(this.bytes), this.group.codePage);
    this.bytes = [];
    if (this.group.info) this.addInfo(text);
    else this.text.push(text);
  }

  private addInfo(text: string): void {
    const { info } = this.group;
    if (info !== "title" && info !== "author") return;
    const known = this.info.get(info) ?? "";
    if (known.length < 2_000) this.info.set(info, known + text);
  }

  private takeText(): string {
    this.flushBytes();
    const text = tidyText(this.text.join(""));
    this.text = [];
    return text.split("\n").map(oneLine).filter(Boolean).join("\n");
  }

  private endRow(): void {
    const { cells } = this;
    this.cells = [];
    const text = cells.filter(Boolean).join(" | ");
    if (text) this.blocks.push({ kind: "tableRow", level: 0, text, cells, page: this.page });
  }

  private endParagraph(): void {
    const text = this.takeText();
    if (!text) return;
    const { page, level } = this;
    if (level > 0) this.blocks.push({ kind: "heading", level, text, cells: [], page });
    else {
      const kind = this.isListItem ? "listItem" : "paragraph";
      this.blocks.push({ kind, level: this.isListItem ? 1 : 0, text, cells: [], page });
    }
  }
}

/** Numbers of the styles that are called headings: "{\s1 … heading 1;}". */
function headingStyles(source: string): Map<number, number> {
  const levels = new Map<number, number>();
  const start = source.indexOf("{\\stylesheet");
  if (start < 0) return levels;
  const sheet = source.slice(start, start + 200_000);
  const style =
    /\{\\s(\d{1,5})[^{};]{0,2000}?\b(?:heading|Heading|\\'dcberschrift|\\u220\\'dcberschrift|Title|Titel)(?: (\d))?;/g;
  for (const match of sheet.matchAll(style)) {
    levels.set(Number(match[1]), Math.min(6, Number(match[2]) || 1));
  }
  return levels;
}
