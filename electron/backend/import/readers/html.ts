import { parseHTML } from "linkedom";
import type { DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { emptyDocument } from "../read-document.ts";
import { decodeText, oneLine, tidyText } from "../text-encoding.ts";
import { blocksOfElement, type HtmlElement } from "./html-blocks.ts";
import { removeFurnitureElements } from "./html-furniture.ts";
import { withoutInertParts } from "./html-inert.ts";
import { partialDateOf } from "./meta-date.ts";

/** A saved web page. It is only ever parsed: nothing in it runs or is loaded, no markup is kept. */
export const htmlReader: DocumentReader = {
  format: "html",
  mediaType: "text/html",
  extensions: ["html", "htm", "xhtml", "xht"],
  recognises: (bytes) => {
    const head = Buffer.from(bytes.subarray(0, 1_024)).toString("latin1").replaceAll("\0", "");
    return /^[\s\ufeff\u00ff\u00fe\u00ef\u00bb\u00bf]*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)\b/i.test(
      head,
    );
  },
  read: async (file) => readHtml(file),
};

function readHtml(file: FileContent): ReadDocument {
  return readHtmlText(decodeText(file.bytes, declaredCharset(file.bytes)));
}

/** The charset a page names in its head; the standard looks at the first 1,024 bytes. */
function declaredCharset(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString("latin1");
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? "";
}

/** Reads markup that is text already, such as what was pasted. */
export function readHtmlText(markup: string): ReadDocument {
  const document = emptyDocument("html", "text/html");
  const source = /<html[\s>]/i.test(markup) ? markup : `<html><body>${markup}</body></html>`;
  const inert = withoutInertParts(source);
  const dom = parseHTML(inert).document as unknown as HtmlElement;
  const meta = (...names: string[]) => metaContent(dom, names);

  document.title = oneLine(dom.querySelector("title")?.textContent ?? "");
  document.author = meta("author", "dc.creator", "article:author");
  document.language = dom.querySelector("html")?.getAttribute("lang")?.slice(0, 35) || "de";
  document.created = partialDateOf(
    meta("article:published_time", "dc.date", "dcterms.created", "date"),
  );
  document.modified = partialDateOf(
    meta("article:modified_time", "og:updated_time", "last-modified", "dcterms.modified"),
  );
  document.url = pageAddress(source, dom);

  const body = dom.querySelector("body") ?? dom;
  removeFurnitureElements(body);
  const { blocks, links } = blocksOfElement(body, document.url);
  document.blocks = blocks.map((block) => ({ ...block, text: tidyText(block.text) }));
  document.links = links;
  const heading = meta("og:title", "dc.title", "dcterms.title");
  document.title = heading && !document.title.includes(heading) ? heading : document.title;
  document.pages = [
    { number: 1, label: "", text: document.blocks.map((block) => block.text).join("\n\n") },
  ];
  if (document.blocks.length === 0) document.warning = "import/no-text";
  return document;
}

function metaContent(dom: HtmlElement, names: string[]): string {
  for (const element of dom.querySelectorAll("meta")) {
    const name = element.getAttribute("property") ?? element.getAttribute("name") ?? "";
    if (names.includes(name.toLowerCase())) {
      const content = oneLine(element.getAttribute("content") ?? "");
      if (content) return content.slice(0, 5_000);
    }
  }
  return "";
}

/**
 * Where the page came from: the comment browsers write when they save it ("saved from url=",
 * "Page saved with SingleFile url:"), then what the page calls itself.
 */
function pageAddress(source: string, dom: HtmlElement): string {
  const comment = /<!--[\s\S]{0,300}?(?:saved from url=\(\d+\)|url:\s*)(https?:\/\/[^\s>]+)/i.exec(
    source.slice(0, 5_000),
  );
  const candidates = [
    comment?.[1],
    dom.querySelector('link[rel="canonical"]')?.getAttribute("href"),
    metaContent(dom, ["og:url"]),
    dom.querySelector("base")?.getAttribute("href"),
  ];
  const found = candidates.find((address) => /^https?:\/\//i.test(address ?? ""));
  return (found ?? "").replace(/--+$/, "").slice(0, 5_000);
}
