import { z } from "zod";

/** What a row of a table can become. */
export const TABLE_KINDS = [
  "organisation",
  "person",
  "event",
  "practiceExample",
  "partnership",
] as const;
export const TableKindSchema = z.enum(TABLE_KINDS);
export type TableKind = z.infer<typeof TableKindSchema>;

/** Fields that a column can fill, by kind; some are parts of a record's field. */
export const TABLE_FIELDS = {
  organisation: [
    "name",
    "aliases",
    "organisationKind",
    "street",
    "postcode",
    "city",
    "postcodeAndCity",
    "phone",
    "mail",
    "web",
    "parent",
    "notes",
    "tags",
    "externalId",
  ],
  person: [
    "name",
    "givenName",
    "familyName",
    "academicTitle",
    "organisation",
    "role",
    "phone",
    "mail",
    "purpose",
    "notes",
    "tags",
    "externalId",
  ],
  event: [
    "title",
    "motto",
    "series",
    "format",
    "start",
    "startTime",
    "end",
    "venueName",
    "street",
    "postcode",
    "city",
    "postcodeAndCity",
    "organisers",
    "cooperationPartners",
    "description",
    "tags",
    "externalId",
  ],
  practiceExample: [
    "title",
    "summary",
    "municipalities",
    "foundations",
    "otherPartners",
    "fieldsOfAction",
    "educationPhases",
    "targetGroups",
    "place",
    "runningTime",
    "start",
    "end",
    "funding",
    "tags",
    "externalId",
  ],
  partnership: [
    "title",
    "partners",
    "cooperationKinds",
    "status",
    "aim",
    "start",
    "end",
    "amount",
    "responsible",
    "tags",
    "externalId",
  ],
} as const satisfies Record<TableKind, readonly string[]>;

/** By what a row is known to mean a record that is there. */
export const TABLE_KEYS = ["externalId", "mail", "name"] as const;

/** How the columns of a table are read. */
export const TableMappingSchema = z.object({
  kind: TableKindSchema,
  /** Sheet, from 1. */
  sheet: z.number().int().positive().default(1),
  /** Row of the headings, from 0; -1 when there are none. */
  headerRow: z.number().int().min(-1).max(1_000),
  /** Column (from 0) → field; columns that are left out are not read. */
  columns: z
    .array(z.object({ column: z.number().int().min(0).max(1_000), field: z.string().max(100) }))
    .max(200),
  key: z.enum(TABLE_KEYS),
});
export type TableMapping = z.infer<typeof TableMappingSchema>;
