import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import type { ReadDocument } from "../read-document.ts";
import { oneLine, tidyText } from "../text-encoding.ts";
import { partialDateOf } from "./meta-date.ts";
import { childElements, elementAt, parseXml, textOf, type XmlElement } from "./xml.ts";
import { checkArchive } from "./zip-check.ts";

/** The parts of an office document that a reader asked for, out of its archive. */
export interface OfficeParts {
  names: readonly string[];
  bytes(name: string): Buffer | undefined;
  /** @throws ExpectedFailure when the part is not sound XML */
  xml(name: string): XmlElement | undefined;
  /** Relations of a part: id → the part it leads to (or address), and what it is to it. */
  relations(name: string): Map<string, { target: string; type: string }>;
}

/**
 * Opens the archive of an office document, counting what is read of it.
 *
 * @param wanted which parts are read
 * @throws ExpectedFailure import/unreadable, import/encrypted, import/too-much-inside
 */
export async function openOfficeFile(file: Uint8Array, wanted: RegExp): Promise<OfficeParts> {
  const { names, parts } = await openArchive(file, wanted);
  const bytes = (name: string) => parts.get(name);
  const xml = (name: string) => {
    const part = parts.get(name);
    return part ? parseXml(part) : undefined;
  };
  return {
    names,
    bytes,
    xml,
    relations(name) {
      const found = new Map<string, { target: string; type: string }>();
      const folder = name.includes("/") ? name.slice(0, name.lastIndexOf("/") + 1) : "";
      const root = xml(`${folder}_rels/${name.slice(folder.length)}.rels`);
      for (const relation of root ? childElements(root).flatMap((one) => childElements(one)) : []) {
        const { Id = "", Target = "", Type = "", TargetMode } = relation.attributes;
        const target = TargetMode === "External" ? Target : resolvePart(folder, Target);
        found.set(Id, { target, type: Type.slice(Type.lastIndexOf("/") + 1) });
      }
      return found;
    },
  };
}

async function openArchive(file: Uint8Array, wanted: RegExp) {
  try {
    return await checkArchive(file, (name) => (wanted.test(name) ? Number.MAX_SAFE_INTEGER : null));
  } catch (error) {
    if (error instanceof ExpectedFailure || !(error instanceof Error)) throw error;
    throw new ExpectedFailure("import/unreadable", `ZIP: ${error.message}`.slice(0, 300));
  }
}

/** A target as relations write it ("../media/x.png", "/xl/workbook.xml") → name in the archive. */
function resolvePart(folder: string, target: string): string {
  const whole = target.startsWith("/") ? target : `/${folder}${target}`;
  const path: string[] = [];
  for (const step of whole.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

/** Title, author and dates of an Office Open XML document. */
export function fillFromCoreProperties(document: ReadDocument, parts: OfficeParts): void {
  const core = elementAt(parts.xml("docProps/core.xml"), "cp:coreProperties");
  const value = (name: string) => metaLine(textOf(elementAt(core, name)));
  document.title = value("dc:title");
  document.author = value("dc:creator");
  document.language = value("dc:language").slice(0, 35) || "de";
  document.created = partialDateOf(value("dcterms:created"));
  document.modified = partialDateOf(value("dcterms:modified"));
}

export function metaLine(text: string): string {
  return oneLine(tidyText(text)).slice(0, 1_000);
}
