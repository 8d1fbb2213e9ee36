import type { AnyRecord, RecordInput } from "./record.ts";
import type { Reference } from "./reference.ts";

/** How one record is tied to another by one of its fields; read from the owner to the target. */
export const FIELD_RELATIONS = [
  "organiser",
  "cooperationPartner",
  "speaker",
  "shows",
  "shownAt",
  "document",
  "municipality",
  "foundation",
  "otherPartner",
  "contactPerson",
  "parent",
  "role",
  "partner",
  "partnership",
  "participant",
  "agreement",
  "belongsTo",
  "collects",
  /** Named inside a text of the record; see shared/text/mentions.ts. */
  "textMention",
] as const;

export type FieldRelation = (typeof FIELD_RELATIONS)[number];

export interface FieldReference {
  /** The top-level field that holds the reference. */
  field: string;
  relation: FieldRelation;
  reference: Reference;
}

/** Every reference that the fields of a record hold, in the order of the fields. */
export function referencesOf(record: RecordInput | AnyRecord): FieldReference[] {
  const found: FieldReference[] = [];
  const add = (field: string, relation: FieldRelation, references: Reference[]) => {
    for (const reference of references) found.push({ field, relation, reference });
  };
  switch (record.kind) {
    case "event":
      add("organisers", "organiser", record.organisers);
      add("cooperationPartners", "cooperationPartner", record.cooperationPartners);
      add("documents", "document", record.documents);
      for (const item of record.programme) {
        add("programme", "speaker", item.speakers);
        add("programme", "shows", item.practiceExamples);
        add("programme", "document", item.documents);
      }
      break;
    case "practiceExample":
      add("municipalities", "municipality", record.municipalities);
      add("foundations", "foundation", record.foundations);
      add("otherPartners", "otherPartner", record.otherPartners);
      add("contactPersons", "contactPerson", record.contactPersons);
      add("events", "shownAt", record.events);
      add("documents", "document", record.documents);
      break;
    case "organisation":
      add("parent", "parent", record.parent ? [record.parent] : []);
      break;
    case "person":
      add(
        "roles",
        "role",
        record.roles.map((role) => role.organisation),
      );
      break;
    case "partnership":
      add(
        "partners",
        "partner",
        record.partners.map((partner) => partner.organisation),
      );
      add("contactPersons", "contactPerson", record.contactPersons);
      add("agreementDocuments", "agreement", record.agreementDocuments);
      add("practiceExamples", "shows", record.practiceExamples);
      add("events", "shownAt", record.events);
      break;
    case "interaction":
      add("partnership", "partnership", record.partnership ? [record.partnership] : []);
      add("participants", "participant", record.participants);
      add("documents", "document", record.documents);
      break;
    case "document":
      add("belongsTo", "belongsTo", record.belongsTo);
      break;
    case "collection":
      add(
        "items",
        "collects",
        record.items.map((item) => item.record),
      );
      break;
    case "savedSearch":
      break;
  }
  return found;
}
