import type { Proposal } from "../../electron/backend/import/extract/proposal.ts";
import { compactText, nameKeys } from "../../shared/text/name-key.ts";
import type { WantedItem, WantedRecord } from "./corpus.ts";

/** Right and wrong answers of one field, over one or many documents. */
export interface Count {
  right: number;
  /** Proposed, but not wanted. */
  extra: number;
  /** Wanted, but not proposed. */
  missed: number;
}

export const JUDGED_FIELDS = [
  "kind",
  "title",
  "date",
  "place",
  "organisations",
  "persons",
  "programme",
] as const;
export type JudgedField = (typeof JUDGED_FIELDS)[number];
export type Judgement = Record<JudgedField, Count>;

type OrganisationField = (typeof ORGANISATION_FIELDS)[keyof typeof ORGANISATION_FIELDS][number];

/** Where each kind of record names its organisations; `partners` of an event are its cooperation partners. */
const ORGANISATION_FIELDS = {
  event: ["organisers", "partners"],
  practiceExample: ["municipalities", "foundations", "otherPartners"],
  partnership: ["partners"],
} as const;

/**
 * Compares what was proposed with what is wanted, field by field.
 *
 * @param contacts names of persons that the file holds as data
 */
export function judgeProposal(
  proposal: Proposal | null,
  wanted: WantedRecord,
  contacts: readonly string[] = [],
): Judgement {
  const judged = emptyJudgement();
  const kind = proposal?.kind ?? null;
  addTo(judged.kind, kind === wanted.kind, true, kind !== null || wanted.kind !== null);
  if (wanted.kind === null) {
    compareNames(judged.persons, contacts, wanted.persons ?? []);
    return judged;
  }
  const draft = kind === wanted.kind ? proposal?.draft : undefined;
  addTo(judged.title, draft !== undefined && sameText(draft.title, wanted.title ?? ""), draft);
  const isDateRight =
    draft !== undefined &&
    draft.start === (wanted.start ?? null) &&
    draft.end === (wanted.end ?? null);
  addTo(judged.date, isDateRight, draft);
  if (draft?.kind === "event" || (!draft && wanted.kind === "event")) {
    const address = draft?.kind === "event" ? draft.venue.address : null;
    const isPlaceRight =
      address !== null &&
      townKey(address.city) === townKey(wanted.city ?? "") &&
      (wanted.postcode === "" || address.postcode === wanted.postcode) &&
      address.ags === wanted.ags;
    addTo(judged.place, isPlaceRight, address);
  }
  const named = (list: readonly { name: string }[] | undefined) =>
    (list ?? []).map(({ name }) => name);
  for (const field of ORGANISATION_FIELDS[wanted.kind]) {
    const found = draft ? named(organisationsOf(draft, field)) : [];
    compareNames(judged.organisations, found, wanted[field] ?? []);
  }
  compareNames(judged.persons, named(proposal?.persons), wanted.persons ?? []);
  const items = draft?.kind === "event" ? draft.programme : [];
  compareProgramme(
    judged.programme,
    items.map((item) => ({
      kind: item.itemKind,
      number: item.number,
      startTime: item.startTime,
      title: item.title,
      speakers: named(item.speakers),
    })),
    wanted.programme ?? [],
  );
  return judged;
}

export function emptyJudgement(): Judgement {
  const zero = () => ({ right: 0, extra: 0, missed: 0 });
  return Object.fromEntries(JUDGED_FIELDS.map((field) => [field, zero()])) as Judgement;
}

export function sumJudgements(all: readonly Judgement[]): Judgement {
  const sum = emptyJudgement();
  for (const judgement of all) {
    for (const field of JUDGED_FIELDS) {
      sum[field].right += judgement[field].right;
      sum[field].extra += judgement[field].extra;
      sum[field].missed += judgement[field].missed;
    }
  }
  return sum;
}

/** Precision, recall and their harmonic mean; 1 where there was nothing to find. */
export function ratesOf({ right, extra, missed }: Count): {
  precision: number;
  recall: number;
  f1: number;
} {
  const precision = right + extra === 0 ? 1 : right / (right + extra);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

function organisationsOf(
  draft: Proposal["draft"],
  field: OrganisationField,
): readonly { name: string }[] {
  if (draft.kind === "partnership") {
    return field === "partners" ? draft.partners.map(({ organisation }) => organisation) : [];
  }
  if (draft.kind === "event") {
    if (field === "organisers") return draft.organisers;
    return field === "partners" ? draft.cooperationPartners : [];
  }
  return field === "organisers" || field === "partners" ? [] : draft[field];
}

function addTo(count: Count, isRight: boolean, proposed: unknown, counts = true): void {
  if (!counts) count.right += 1;
  else if (isRight) count.right += 1;
  else {
    count.missed += 1;
    if (proposed) count.extra += 1;
  }
}

function compareNames(count: Count, found: readonly string[], wanted: readonly string[]): void {
  const left = [...wanted];
  for (const name of found) {
    const keys = new Set(nameKeys(name));
    const at = left.findIndex((one) => nameKeys(one).some((key) => keys.has(key)));
    if (at < 0) count.extra += 1;
    else {
      left.splice(at, 1);
      count.right += 1;
    }
  }
  count.missed += left.length;
}

/** An item is right when kind, number, time, title and speakers are. */
function compareProgramme(count: Count, found: WantedItem[], wanted: WantedItem[]): void {
  const left = [...wanted];
  for (const item of found) {
    const at = left.findIndex((one) => isSameItem(item, one));
    if (at < 0) count.extra += 1;
    else {
      left.splice(at, 1);
      count.right += 1;
    }
  }
  count.missed += left.length;
}

function isSameItem(found: WantedItem, wanted: WantedItem): boolean {
  if (found.kind !== wanted.kind || found.number !== wanted.number) return false;
  if (found.startTime !== wanted.startTime) return false;
  // "Kaffeepause" may stand as the title of a Pause or be the kind itself.
  const isBare = ["Pause", "Anmeldung", "Abschluss", "Begrüßung"].includes(wanted.kind);
  if (!isBare && !sameText(found.title, wanted.title)) return false;
  const names: Count = { right: 0, extra: 0, missed: 0 };
  compareNames(names, found.speakers, wanted.speakers);
  return names.extra === 0 && names.missed === 0;
}

function sameText(a: string, b: string): boolean {
  return compactText(a) === compactText(b);
}

function townKey(city: string): string {
  const spelled = city.replace(/\ba\.\s?d\.\s?/g, "an der ");
  return compactText(spelled.replace(/\s*[(/].*$/, ""));
}
