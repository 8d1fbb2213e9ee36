import type { ErrorCode } from "../../../shared/contract/error-codes.ts";
import type { DocumentPage } from "../../../shared/domain/document.ts";
import type { EventInput } from "../../../shared/domain/event.ts";
import type { OrganisationInput } from "../../../shared/domain/organisation.ts";
import type { PartialDate } from "../../../shared/domain/partial-date.ts";
import type { PersonInput } from "../../../shared/domain/person.ts";

/**
 * What a piece of a document is; `note` is what a speaker wrote under a slide. A line break inside
 * `text` is one the author made.
 */
export type BlockKind = "heading" | "paragraph" | "listItem" | "tableRow" | "caption" | "note";

export interface Block {
  kind: BlockKind;
  /** 1 to 6 for headings, depth from 1 for list items, else 0. */
  level: number;
  text: string;
  /** Cells of a table row, else empty. */
  cells: string[];
  /** Page or slide, from 1. */
  page: number;
}

/** A link the document offers: the words it stands under and the address. */
export interface DocumentLink {
  text: string;
  url: string;
}

export type DocumentFormat =
  | "html"
  | "mhtml"
  | "text"
  | "markdown"
  | "pdf"
  | "docx"
  | "odt"
  | "rtf"
  | "pptx"
  | "odp"
  | "xlsx"
  | "ods"
  | "csv"
  | "eml"
  | "msg"
  | "vcard"
  | "ical"
  | "zip"
  | "image"
  | "oldOffice"
  | "records";

/** A file inside another one. It was written to disk under a name of ours, never under its own. */
export interface ContainedFile {
  /** Its own name, cleaned, for people; folders with forward slashes. Never used as a path. */
  name: string;
  /** Where its bytes lie, or why there are none. */
  content: { path: string } | { error: { code: ErrorCode; detail: string } };
}

/** A contact or an appointment that a file holds as data, ready to become a record. */
export interface ContainedEntry {
  name: string;
  /** The record as far as the file tells it, or why the entry cannot be one. */
  content: { input: ContactOrEvent } | { error: { code: ErrorCode; detail: string } };
  /** The entry as text: what the fields were read from. */
  passage: string;
  /** What the file calls it by in all its versions (UID), or "". */
  uid: string;
}

export type ContactOrEvent = PersonInput | OrganisationInput | EventInput;

/** What every reader makes of a file: plain values, ready to be sent between processes. */
export interface ReadDocument {
  format: DocumentFormat;
  mediaType: string;
  title: string;
  author: string;
  /** BCP 47, such as `de`. */
  language: string;
  /** When the document says it was made. */
  created: PartialDate | null;
  /** When the document's own data (not its text) says it was last changed. */
  modified: PartialDate | null;
  pageUnit: "page" | "slide" | "sheet" | "text";
  pages: DocumentPage[];
  blocks: Block[];
  links: DocumentLink[];
  /** Address the page was saved from, or "". */
  url: string;
  /** A remark on a file that was read nevertheless. */
  warning: ErrorCode | null;
  /** Files inside this one: attachments of a mail, the content of an archive. */
  files: ContainedFile[];
  /** Contacts or appointments this file holds as data. */
  entries: ContainedEntry[];
  /** Records of this program's own export, each as JSON. */
  recordLines: string[];
  /** False for an archive: its content is kept, it itself is not. */
  isKept: boolean;
}

/** The bytes of a file and what is known about it from outside. */
export interface FileContent {
  fileName: string;
  bytes: Uint8Array;
  /** Where files inside this one go; without it they are named as left out. */
  unpacking?: Unpacking;
  /** For formats that are read page by page. */
  watch?: PageWatch;
}

/** Who sees to it that no single page keeps a reader for ever. */
export interface PageWatch {
  /** Pages at which a reader of this file has hung before: they stay empty. */
  hungAt: readonly number[];
  /** Is told of each page before it is read, and of 0 when all of them are. */
  onPage(number: number): void;
}

/** Takes the files inside a file out of it, within the limits of all that is inside. */
export interface Unpacking {
  /** How many containers this one lies in; 0 for a file of the person's own. */
  depth: number;
  /** Takes the next bytes of a file. @throws ExpectedFailure import/too-much-inside */
  add(
    name: string,
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<ContainedFile>;
}

/** One format: how it is recognised, and how it is read. */
export interface DocumentReader {
  format: DocumentFormat;
  mediaType: string;
  /** Extensions in lower case without the dot. */
  extensions: readonly string[];
  /** True when the first bytes can only be this format, whatever the file is called. */
  recognises(bytes: Uint8Array): boolean;
  /** @throws ExpectedFailure with a code `import/…` for a file that cannot be read */
  read(file: FileContent): Promise<ReadDocument>;
}

/** A document without anything in it, for readers to fill. */
export function emptyDocument(format: DocumentFormat, mediaType: string): ReadDocument {
  return {
    format,
    mediaType,
    title: "",
    author: "",
    language: "de",
    created: null,
    modified: null,
    pageUnit: "text",
    pages: [],
    blocks: [],
    links: [],
    url: "",
    warning: null,
    files: [],
    entries: [],
    recordLines: [],
    isKept: true,
  };
}

/** A block of running text. */
export function paragraph(text: string, page: number): Block {
  return { kind: "paragraph", level: 0, text, cells: [], page };
}

/** Pages out of the blocks that stand on them, so that both say the same. */
export function pagesOfBlocks(blocks: readonly Block[], labels: readonly string[]): DocumentPage[] {
  const texts: string[][] = labels.map(() => []);
  for (const block of blocks) texts[block.page - 1]?.push(block.text);
  return texts.map((lines, index) => ({
    number: index + 1,
    label: labels[index] ?? "",
    text: lines.join("\n"),
  }));
}
