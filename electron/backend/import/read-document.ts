import type { ErrorCode } from "../../../shared/contract/error-codes.ts";
import type { DocumentPage } from "../../../shared/domain/document.ts";
import type { PartialDate } from "../../../shared/domain/partial-date.ts";

/** What a piece of a document is. A line break inside `text` is one the author made. */
export type BlockKind = "heading" | "paragraph" | "listItem" | "tableRow" | "caption";

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

export type DocumentFormat = "html" | "text" | "markdown" | "pdf" | "docx";

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
}

/** The bytes of a file and what is known about it from outside. */
export interface FileContent {
  fileName: string;
  bytes: Uint8Array;
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
  };
}

/** A block of running text. */
export function paragraph(text: string, page: number): Block {
  return { kind: "paragraph", level: 0, text, cells: [], page };
}
