import type { IndexableRecord, PageText } from "../search-index.ts";

/**
 * The fields of the index, in the order of their bits in a posting. The last three hold the parts
 * of compounds met in the fields before them: "Grundschule" in a title puts "grund" and "schule"
 * into `titleParts`, so that a part can count less than the word itself.
 */
export const FIELDS = [
  "title",
  "aliases",
  "people",
  "places",
  "terms",
  "summary",
  "text",
  "titleParts",
  "factParts",
  "textParts",
] as const;

export type Field = (typeof FIELDS)[number];

export const FIELD_COUNT = FIELDS.length;
/** The bit of a field in a set of fields. */
export const FIELD_BIT = Object.fromEntries(FIELDS.map((field, i) => [field, 1 << i])) as Record<
  Field,
  number
>;
export const ALL_FIELDS = (1 << FIELD_COUNT) - 1;

export const TEXT = FIELDS.indexOf("text");
export const TEXT_PARTS = FIELDS.indexOf("textParts");

/** Where the parts of the words of a field go. */
export const PARTS_OF: Record<Field, Field | null> = {
  title: "titleParts",
  aliases: "titleParts",
  people: "factParts",
  places: "factParts",
  terms: "factParts",
  summary: "textParts",
  text: "textParts",
  titleParts: null,
  factParts: null,
  textParts: null,
};

/** A set of fields widened by the fields that hold the parts of their words. */
export function withParts(fields: number): number {
  let all = fields;
  FIELDS.forEach((field, i) => {
    const parts = PARTS_OF[field];
    if (parts && fields & (1 << i)) all |= FIELD_BIT[parts];
  });
  return all;
}

/** What a text says first says what it is about: so many characters of it count twice. */
const LEAD_LENGTH = 300;

/** A text of a record: its field, and the page it is of. */
export type FieldText = [field: number, text: string, page?: number];

/** The texts of a record by field. */
export function textsOf(
  record: Omit<IndexableRecord, "pages">,
  pages: Iterable<PageText>,
): FieldText[] {
  const texts: FieldText[] = [
    [FIELDS.indexOf("title"), record.title],
    [FIELDS.indexOf("summary"), record.summary],
    [TEXT, record.body],
  ];
  for (const alias of record.aliases) texts.push([FIELDS.indexOf("aliases"), alias]);
  for (const name of record.people) texts.push([FIELDS.indexOf("people"), name]);
  for (const place of record.places) texts.push([FIELDS.indexOf("places"), place]);
  for (const term of record.terms) texts.push([FIELDS.indexOf("terms"), term]);
  let lead = record.body;
  for (const { number, text } of pages) {
    if (lead === "") lead = text;
    texts.push([TEXT, text, number]);
  }
  texts.push([TEXT, lead.slice(0, LEAD_LENGTH)]);
  return texts.filter(([, text]) => text !== "");
}
