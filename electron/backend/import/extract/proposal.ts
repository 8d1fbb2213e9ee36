import type { EventInput } from "../../../../shared/domain/event.ts";
import type { FieldOrigin } from "../../../../shared/domain/field-origin.ts";
import type { PartnershipInput } from "../../../../shared/domain/partnership.ts";
import type { PracticeExampleInput } from "../../../../shared/domain/practice-example.ts";
import type { NamedOrganisation } from "./organisation-names.ts";
import { cutPassage, type Found } from "./source-lines.ts";

/** Field name → where its value was read; nobody has confirmed any of them yet. */
export type ProposedOrigins = Record<string, FieldOrigin>;

/** A person named as a contact or as somebody who speaks. */
export interface NamedPerson {
  /** Without forms of address and titles. */
  name: string;
  /** As the fields of the proposal name them ("Dr. Eva Muster"). */
  mention: string;
  academicTitle: string;
  role: string;
  organisation: string;
  mail: string;
  phone: string;
  passage: string;
}

/** What a document says beyond being a document. Organisations are those its fields name. */
export type Proposal =
  | {
      kind: "partnership";
      draft: PartnershipInput;
      origins: ProposedOrigins;
      organisations: NamedOrganisation[];
      persons: NamedPerson[];
    }
  | {
      kind: "event";
      draft: EventInput;
      origins: ProposedOrigins;
      organisations: NamedOrganisation[];
      persons: NamedPerson[];
    }
  | {
      kind: "practiceExample";
      draft: PracticeExampleInput;
      origins: ProposedOrigins;
      organisations: NamedOrganisation[];
      persons: NamedPerson[];
    };

/** An origin that waits for a person; the handler adds the document. */
export function originOf(found: Found<unknown>): FieldOrigin {
  return {
    passage: cutPassage(found.passage),
    page: found.page,
    documentId: null,
    confirmed: false,
    alternatives: (found.alternatives ?? []).slice(0, 20),
  };
}
