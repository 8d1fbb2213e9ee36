import type { FieldOrigin } from "../../../shared/domain/field-origin.ts";
import { OrganisationInputSchema } from "../../../shared/domain/organisation.ts";
import { PersonInputSchema } from "../../../shared/domain/person.ts";
import { EMPTY_ADDRESS } from "../../../shared/domain/place.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { referencesOf } from "../../../shared/domain/relation.ts";
import { compactText, nameKeys } from "../../../shared/text/name-key.ts";
import { type NamedOrganisation, nameKey } from "../import/extract/organisation-names.ts";
import type { NamedPerson, Proposal } from "../import/extract/proposal.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { findByName } from "../store/names.ts";
import { fieldsOf, requireRecord } from "../store/records.ts";
import { addRecord, type ChangedRecords, rewriteRecord } from "./records-write.ts";

/**
 * Ties the organisations and persons of a proposal to the library's contacts: found under any of
 * their names or short names, or made. Names that could mean several contacts stay untied.
 */
export function tieContacts(
  library: OpenLibrary,
  changed: ChangedRecords,
  proposal: Proposal,
): { proposal: Proposal; createdIds: string[]; tied: ReadonlyMap<string, string> } {
  const createdIds: string[] = [];
  const tied = new Map<string, string>();
  for (const organisation of proposal.organisations) {
    const origin = originFor(organisation.name, proposal);
    const known = findOrganisation(library, organisation);
    if (known === "several") continue;
    if (known) addAliases(library, changed, known, organisation);
    const id = known ?? addOrganisation(library, changed, organisation, origin);
    if (!known) createdIds.push(id);
    tied.set(organisation.name, id);
  }
  const people = tiePersons(library, changed, proposal.persons, ({ mention }) =>
    originFor(mention, proposal),
  );
  createdIds.push(...people.createdIds);
  for (const [name, id] of people.tied) tied.set(name, id);
  const copy = structuredClone(proposal);
  for (const { reference } of referencesOf(copy.draft)) {
    reference.id ??= tied.get(reference.name) ?? null;
  }
  return { proposal: copy, createdIds, tied };
}

/** Finds or makes persons; `tied` leads from their names, with and without titles, to their ids. */
export function tiePersons(
  library: OpenLibrary,
  changed: ChangedRecords,
  persons: readonly NamedPerson[],
  originOf: (person: NamedPerson) => FieldOrigin,
): { tied: Map<string, string>; createdIds: string[] } {
  const tied = new Map<string, string>();
  const createdIds: string[] = [];
  for (const person of persons) {
    const known = findByName(library.db, person.name, ["person"]);
    const id = known ?? addPerson(library, changed, person, originOf(person));
    if (!known) createdIds.push(id);
    tied.set(person.name, id);
    tied.set(person.mention, id);
  }
  return { tied, createdIds };
}

/** The origin of the field that names this contact. */
function originFor(name: string, proposal: Proposal): FieldOrigin {
  const field = referencesOf(proposal.draft).find(
    ({ reference }) => reference.name === name,
  )?.field;
  const origin = field ? proposal.origins[field] : undefined;
  const documentId = Object.values(proposal.origins)[0]?.documentId ?? null;
  return {
    passage: origin?.passage ?? name,
    page: origin?.page ?? null,
    documentId: origin?.documentId ?? documentId,
    confirmed: false,
    alternatives: [],
  };
}

function findOrganisation(
  library: OpenLibrary,
  organisation: NamedOrganisation,
): string | null | "several" {
  const found = new Set<string>();
  for (const name of [organisation.name, ...organisation.aliases]) {
    const id = findByName(library.db, name, ["organisation"]);
    if (id) found.add(id);
  }
  if (found.size === 1) return [...found][0] ?? null;
  return found.size > 1 ? "several" : null;
}

/** A short name the library did not know yet helps to find the organisation next time. */
function addAliases(
  library: OpenLibrary,
  changed: ChangedRecords,
  id: string,
  organisation: NamedOrganisation,
): void {
  const known = fieldsOf(requireRecord(library.db, id));
  if (known.kind !== "organisation") return;
  const keys = new Set([known.name, ...known.aliases].flatMap(nameKeys));
  const isOnlyCase = (name: string) => nameKey(name) === nameKey(known.name);
  const fresh = [organisation.name, ...organisation.aliases].filter(
    (name) => !isOnlyCase(name) && !nameKeys(name).some((key) => keys.has(key)),
  );
  if (fresh.length === 0) return;
  rewriteRecord(
    library,
    changed,
    id,
    { ...known, aliases: [...known.aliases, ...fresh] },
    "import",
  );
}

function addOrganisation(
  library: OpenLibrary,
  changed: ChangedRecords,
  organisation: NamedOrganisation,
  origin: FieldOrigin,
): string {
  const { name, aliases, organisationKind } = organisation;
  const input = OrganisationInputSchema.parse({
    kind: "organisation",
    name,
    aliases,
    organisationKind,
    ...(organisation.ags ? { address: { ...EMPTY_ADDRESS, ags: organisation.ags } } : {}),
  });
  input.fieldOrigins.name = origin;
  if (aliases.length > 0) input.fieldOrigins.aliases = origin;
  if (organisationKind) input.fieldOrigins.organisationKind = origin;
  return addRecord(library, changed, { input, action: "import" }).id;
}

function addPerson(
  library: OpenLibrary,
  changed: ChangedRecords,
  person: NamedPerson,
  origin: FieldOrigin,
): string {
  const roles: { organisation: Reference; role: string }[] = [];
  if (compactText(person.organisation).length > 2) {
    const known = findByName(library.db, person.organisation, ["organisation"]);
    roles.push({ organisation: { id: known, name: person.organisation }, role: person.role });
  }
  const input = PersonInputSchema.parse({
    kind: "person",
    name: person.name,
    academicTitle: person.academicTitle,
    phone: person.phone,
    mail: person.mail,
    roles,
  });
  const own = { ...origin, passage: person.passage };
  for (const field of ["name", "academicTitle", "phone", "mail"] as const) {
    if (person[field]) input.fieldOrigins[field] = own;
  }
  if (roles.length > 0) input.fieldOrigins.roles = own;
  return addRecord(library, changed, { input, action: "import" }).id;
}
