import { parseHTML } from "linkedom";
import mammoth from "mammoth";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import type { DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { emptyDocument } from "../read-document.ts";
import { oneLine, tidyText } from "../text-encoding.ts";
import { blocksOfElement, type HtmlElement } from "./html-blocks.ts";
import { letterheadOf } from "./letterhead.ts";
import { partialDateOf } from "./meta-date.ts";
import { scanXml } from "./xml.ts";
import { checkArchive } from "./zip-check.ts";
import { zipNames } from "./zip-directory.ts";

const MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What is looked at before anything parses a part: a DOCTYPE, or the data about the document. */
const HEAD_BYTES = 64 * 1024;

/** Word documents since 2007. The archive is checked before anything unpacks it. */
export const docxReader: DocumentReader = {
  format: "docx",
  mediaType: MEDIA_TYPE,
  extensions: ["docx", "dotx", "docm"],
  recognises: (bytes) => zipNames(bytes).includes("word/document.xml"),
  read: readDocx,
};

async function readDocx(file: FileContent): Promise<ReadDocument> {
  try {
    const { names, parts } = await checkArchive(file.bytes, (name) => {
      // Pictures and films are never unpacked, only named.
      if (name.startsWith("word/media/")) return null;
      const isLookedAt = name === "docProps/core.xml" || name === "word/document.xml";
      return isLookedAt || PAGE_HEAD.test(name) ? HEAD_BYTES : 0;
    });
    if (!names.includes("word/document.xml")) {
      throw new ExpectedFailure("import/unreadable-docx", "no word/document.xml");
    }
    for (const part of parts.values()) refuseDoctype(part);
    const heads = [...parts].flatMap(([name, part]) =>
      PAGE_HEAD.test(name) && part.length < HEAD_BYTES ? [textOfHead(part)] : [],
    );
    return await convert(file, parts.get("docProps/core.xml")?.toString("utf8") ?? "", heads);
  } catch (error) {
    if (error instanceof ExpectedFailure || !(error instanceof Error)) throw error;
    throw new ExpectedFailure("import/unreadable-docx", error.message);
  }
}

/** The heads of pages, which the converter leaves out. */
const PAGE_HEAD = /^word\/header\d*\.xml$/;

/** The lines of a head; the number of the page is no part of them. */
function textOfHead(part: Buffer): string {
  let text = "";
  let isText = false;
  scanXml(part, {
    open(name) {
      isText = name === "w:t";
      if (name === "w:br" || name === "w:cr") text += "\n";
      if (name === "w:tab") text += "\t";
    },
    close(name) {
      isText = false;
      if (name === "w:p") text += "\n";
    },
    text: (own) => {
      if (isText) text += own;
    },
  });
  return text;
}

async function convert(file: FileContent, core: string, heads: string[]): Promise<ReadDocument> {
  const document = emptyDocument("docx", MEDIA_TYPE);
  const { value: markup } = await mammoth.convertToHtml(
    { buffer: Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength) },
    {
      includeDefaultStyleMap: true,
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Titel'] => h1:fresh",
        "p[style-name='Subtitle'] => h2:fresh",
        "p[style-name='Untertitel'] => h2:fresh",
        ...[1, 2, 3, 4].map((n) => `p[style-name='Überschrift ${n}'] => h${n}:fresh`),
      ],
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    },
  );
  const { document: dom } = parseHTML(`<html><body>${markup}</body></html>`);
  const { blocks, links } = blocksOfElement(dom.body as unknown as HtmlElement, "");
  const body = blocks.map((block) => ({ ...block, text: tidyText(block.text) }));
  const letterhead = letterheadOf(heads, body);
  document.blocks = letterhead ? [letterhead, ...body] : body;
  document.links = links;
  document.title = coreValue(core, "dc:title");
  document.author = coreValue(core, "dc:creator");
  document.language = coreValue(core, "dc:language") || "de";
  document.created = partialDateOf(coreValue(core, "dcterms:created"));
  document.modified = partialDateOf(coreValue(core, "dcterms:modified"));
  document.pages = [
    { number: 1, label: "", text: document.blocks.map((block) => block.text).join("\n") },
  ];
  if (document.blocks.length === 0) document.warning = "import/no-text";
  return document;
}

/** No program writes one into a Word document; it can only be there to do harm. */
function refuseDoctype(xml: Buffer): void {
  if (/<!DOCTYPE/i.test(xml.subarray(0, 4_096).toString("latin1").replaceAll("\0", ""))) {
    throw new ExpectedFailure("import/unreadable-docx", "DOCTYPE");
  }
}

function coreValue(xml: string, tag: string): string {
  const found = new RegExp(`<${tag}(?:\\s[^>]*)?>([^<]*)</${tag}>`).exec(xml)?.[1] ?? "";
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return oneLine(found.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name] ?? ""));
}
