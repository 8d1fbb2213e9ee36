// Reads the sources of the sample library (resources/sample/source/*.yaml) and makes records of
// them, in the input shape of shared/domain/record.ts.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { plainText, readSampleDocuments } from "./document-source.mjs";

export const SAMPLE = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../../resources/sample",
);

/** Order of the kinds in records.jsonl: what is referred to comes before what refers to it. */
const KINDS = [
  "organisation",
  "person",
  "event",
  "practiceExample",
  "document",
  "partnership",
  "interaction",
  "collection",
  "savedSearch",
];

/** Fields that hold a list of references; in the sources a reference is an id of ours or a name. */
const REFERENCE_LISTS = new Set([
  "organisers",
  "cooperationPartners",
  "documents",
  "speakers",
  "practiceExamples",
  "municipalities",
  "foundations",
  "otherPartners",
  "contactPersons",
  "events",
  "agreementDocuments",
  "participants",
  "belongsTo",
]);
const SINGLE_REFERENCES = new Set(["parent", "partnership", "organisation", "record"]);

const FORMATS = {
  ".pdf": { mediaType: "application/pdf", pageUnit: "page" },
  ".html": { mediaType: "text/html", pageUnit: "text" },
  ".docx": {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    pageUnit: "text",
  },
  ".pptx": {
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    pageUnit: "slide",
  },
};

/**
 * All records of the sample library. `id` in the sources becomes `externalId`; a reference may be
 * such an id and is then replaced by the record's name.
 *
 * @throws {Error} when two records share an id or a source cannot be parsed
 */
export function readSampleRecords(folder = SAMPLE) {
  const documents = readSampleDocuments(folder).map((document) => toDocument(document, folder));
  const entries = [...readSources(path.join(folder, "source")), ...documents];
  const names = new Map();
  for (const entry of entries) {
    if (names.has(entry.id)) throw new Error(`two sample records are called ${entry.id}`);
    names.set(entry.id, entry.name ?? entry.title ?? "");
  }
  const records = entries.map((entry) => toRecord(entry, names));
  return KINDS.flatMap((kind) => records.filter((record) => record.kind === kind));
}

/** One JSON text a line, as records.jsonl holds it. */
export function toJsonLines(records) {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

function readSources(folder) {
  const entries = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".yaml")) continue;
    const content = parse(readFileSync(path.join(folder, file), "utf8"));
    for (const [kind, list] of Object.entries(content ?? {})) {
      if (kind === "notes") entries.push(...notesOf(list));
      else for (const entry of list) entries.push({ kind, ...entry });
    }
  }
  return entries;
}

/** Notes lie under the partnership they belong to ("-" for none) and get their ids by date. */
function notesOf(byPartnership) {
  const entries = [];
  for (const [partnership, notes] of Object.entries(byPartnership)) {
    const seen = new Map();
    for (const { date, kind, with: participants, next, due, done, ...rest } of notes) {
      const day = String(date).slice(0, 10);
      const base = `notiz-${partnership === "-" ? "frei" : partnership.replace(/^koop-/, "")}-${day}`;
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      entries.push({
        kind: "interaction",
        id: count === 1 ? base : `${base}-${count}`,
        date,
        interactionKind: kind,
        ...(partnership === "-" ? {} : { partnership }),
        ...(participants ? { participants } : {}),
        ...rest,
        ...(next ? { nextStep: next } : {}),
        ...(due ? { followUpOn: due } : {}),
        ...(done ? { followUpDone: true } : {}),
      });
    }
  }
  return entries;
}

function toRecord({ id, kind, ...fields }, names) {
  const record = { kind, externalId: id };
  for (const [field, value] of Object.entries(fields))
    record[field] = fieldValue(field, value, names);
  return record;
}

function fieldValue(field, value, names) {
  if (field === "fieldOrigins") return value;
  if (REFERENCE_LISTS.has(field)) return value.map((name) => reference(name, names));
  if (SINGLE_REFERENCES.has(field)) return reference(value, names);
  if (DATE_FIELDS.has(field) && typeof value === "number") return String(value);
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.map((item) => nested(item, names));
  return nested(value, names);
}

const DATE_FIELDS = new Set([
  "start",
  "end",
  "date",
  "since",
  "from",
  "to",
  "followUpOn",
  "reviewOn",
]);

function nested(value, names) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, fieldValue(field, inner, names)]),
  );
}

function reference(name, names) {
  return { name: names.get(name) ?? name };
}

/** A document with what its file says: hash, size, kind; and its text by page or slide. */
function toDocument({ site: _site, footer: _footer, pages, ...fields }, folder) {
  const file = path.join(folder, "documents", fields.fileName);
  const bytes = existsSync(file) ? readFileSync(file) : null;
  return {
    kind: "document",
    ...fields,
    ...FORMATS[path.extname(file)],
    ...(bytes ? { size: bytes.length, fileHash: hashOf(bytes) } : {}),
    pageCount: pages.length,
    pages: pages.map((page, index) => ({
      number: index + 1,
      label: page.blocks.find((block) => block.type === "heading")?.text ?? "",
      text: plainText(page),
    })),
  };
}

function hashOf(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
