import { SaxesParser } from "saxes";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { decodeText } from "../text-encoding.ts";

/** An element of an office document; names keep their prefix ("a:p"), as all programs write them. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

export interface XmlListener {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** What is deeper than this is no document anybody wrote. */
const MAX_DEPTH = 1_000;
const CHUNK = 256 * 1024;

/**
 * Reads XML as events. A document type or an entity of its own is refused before it is read: no
 * office program writes one, it can only be there to do harm.
 *
 * @param isDone ends the reading early
 * @throws ExpectedFailure import/unsafe-xml, import/unreadable
 */
export function scanXml(bytes: Uint8Array, listener: XmlListener, isDone = () => false): void {
  const head = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const declared = /^[^<]{0,4}<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ?? "";
  const xml = decodeText(bytes, declared);
  const parser = new SaxesParser({ fragment: false });
  let depth = 0;
  parser.on("doctype", () => {
    throw new ExpectedFailure("import/unsafe-xml", "DOCTYPE");
  });
  parser.on("error", (error) => {
    throw new ExpectedFailure("import/unreadable", `XML: ${error.message}`.slice(0, 300));
  });
  parser.on("opentag", (tag) => {
    if (++depth > MAX_DEPTH) throw new ExpectedFailure("import/unsafe-xml", "depth");
    listener.open(tag.name, tag.attributes as Record<string, string>);
  });
  parser.on("closetag", (tag) => {
    depth--;
    listener.close(tag.name);
  });
  parser.on("text", (text) => listener.text(text));
  parser.on("cdata", (text) => listener.text(text));
  for (let at = 0; at < xml.length; at += CHUNK) {
    parser.write(xml.slice(at, at + CHUNK));
    if (isDone()) return;
  }
  parser.close();
}

/** The whole document as a tree. @throws ExpectedFailure import/unsafe-xml, import/unreadable */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const path = [root];
  scanXml(bytes, {
    open(name, attributes) {
      const element: XmlElement = { name, attributes, children: [] };
      path.at(-1)?.children.push(element);
      path.push(element);
    },
    close: () => void path.pop(),
    text: (text) => void path.at(-1)?.children.push(text),
  });
  return root;
}

/** Child elements, of one name or of any. */
export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The element at the end of a path of names, each the first of its name. */
export function elementAt(
  element: XmlElement | undefined,
  ...path: string[]
): XmlElement | undefined {
  let found = element;
  for (const name of path) found = found && childElements(found, name)[0];
  return found;
}

/** Every element of a name below this one, in order; one inside another is not looked for. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) =>
    child.name === name ? [child] : descendants(child, name),
  );
}

export function textOf(element: XmlElement | undefined): string {
  if (!element) return "";
  return element.children
    .map((child) => (typeof child === "string" ? child : textOf(child)))
    .join("");
}
