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

/**
 * Practice examples and partnerships outside the trash, a row for each tie to a Kommune or partner.
 *
 * @param fieldOfAction only examples of this field; "" for all
 * @param status only partnerships of this status; "" for all
 */
export function listTies(
  db: StoreDatabase,
  fieldOfAction: string,
  status: string,
): TiedToOrganisation[] {
  return prepared<TiedToOrganisation>(
    db,
    `SELECT r.number, r.kind, r.place, l.target AS organisation, l.relation
     FROM records r LEFT JOIN links l
       ON l.source = r.number AND l.relation IN ('municipality', 'foundation', 'otherPartner', 'partner')
     WHERE r.trashed_at IS NULL AND (
       (r.kind = 'practiceExample' AND (@fieldOfAction = '' OR EXISTS (
          SELECT 1 FROM json_each(r.fields, '$.fieldsOfAction') WHERE value = @fieldOfAction)))
       OR (r.kind = 'partnership' AND (@status = '' OR json_extract(r.fields, '$.status') = @status)))`,
  ).all({ fieldOfAction, status });
}
