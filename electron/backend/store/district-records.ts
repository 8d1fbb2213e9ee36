import type { RecordKind } from "../../../shared/domain/record.ts";
import { prepared, type StoreDatabase } from "./database.ts";

/** What says in which Kreis an organisation or event lies. */
export interface Located {
  number: number;
  kind: RecordKind;
  title: string;
  organisationKind: string;
  ags: string;
  postcode: string;
  city: string;
}

/** Organisations and events outside the trash, with their addresses. */
export function listLocated(db: StoreDatabase): Located[] {
  return prepared<Located>(
    db,
    `SELECT number, kind, title,
       coalesce(json_extract(fields, '$.organisationKind'), '') AS organisationKind,
       coalesce(json_extract(fields, '$.address.ags'), json_extract(fields, '$.venue.address.ags'), '') AS ags,
       coalesce(json_extract(fields, '$.address.postcode'), json_extract(fields, '$.venue.address.postcode'), '') AS postcode,
       coalesce(nullif(json_extract(fields, '$.address.city'), ''), nullif(json_extract(fields, '$.venue.address.city'), ''), json_extract(fields, '$.seat'), '') AS city
     FROM records WHERE kind IN ('organisation', 'event') AND trashed_at IS NULL`,
  ).all();
}

/** An example or partnership with one organisation it is tied to; `organisation` null for none. */
export interface TiedToOrganisation {
  number: number;
  kind: RecordKind;
  place: string;
  organisation: number | null;
  relation: string | null;
}

/** What examples and partnerships must fit; "" lets everything through. */
export interface TieFilter {
  /** A field of action of the example, or of an example that the partnership shows. */
  fieldOfAction: string;
  /** The status of the partnership, or of one that shows the example. */
  status: string;
  /** Part of the kind of an organisation that takes part: "stiftung" fits every kind of foundation. */
  partnerKind: string;
}

const HAS_FIELD = (fields: string) =>
  `EXISTS (SELECT 1 FROM json_each(${fields}, '$.fieldsOfAction') WHERE value = @fieldOfAction)`;

/** Practice examples and partnerships outside the trash, a row for each tie to a Kommune or partner. */
export function listTies(db: StoreDatabase, filter: TieFilter): TiedToOrganisation[] {
  return prepared<TiedToOrganisation>(
    db,
    `WITH tie AS (
       SELECT source, target, relation FROM links
       WHERE relation IN ('municipality', 'foundation', 'otherPartner', 'partner')
     ), shown AS (
       SELECT p.number AS partnership, e.number AS example,
         json_extract(p.fields, '$.status') AS status, e.fields AS exampleFields
       FROM links l
       JOIN records p ON p.number = l.source AND p.kind = 'partnership' AND p.trashed_at IS NULL
       JOIN records e ON e.number = l.target AND e.kind = 'practiceExample' AND e.trashed_at IS NULL
       WHERE l.relation = 'shows'
     )
     SELECT r.number, r.kind, r.place, t.target AS organisation, t.relation
     FROM records r LEFT JOIN tie t ON t.source = r.number
     WHERE r.trashed_at IS NULL AND (
       (r.kind = 'practiceExample'
         AND (@fieldOfAction = '' OR ${HAS_FIELD("r.fields")})
         AND (@status = '' OR EXISTS (
           SELECT 1 FROM shown s WHERE s.example = r.number AND s.status = @status)))
       OR (r.kind = 'partnership'
         AND (@status = '' OR json_extract(r.fields, '$.status') = @status)
         AND (@fieldOfAction = '' OR EXISTS (
           SELECT 1 FROM shown s
           WHERE s.partnership = r.number AND ${HAS_FIELD("s.exampleFields")}))))
       AND (@partnerKind = '' OR EXISTS (
         SELECT 1 FROM tie k JOIN records o ON o.number = k.target
         WHERE k.source = r.number AND o.trashed_at IS NULL
           AND instr(lower(json_extract(o.fields, '$.organisationKind')), lower(@partnerKind)) > 0))`,
  ).all({ ...filter });
}
