import type { OutputOf } from "../../../shared/contract/method.ts";
import type { MERGING_METHODS } from "../../../shared/contract/methods/merging.ts";
import { RecordInputSchema, titleOf } from "../../../shared/domain/record.ts";
import { compactText, nameKeys } from "../../../shared/text/name-key.ts";
import { nameLikeness, sharesInitials } from "../../../shared/text/name-likeness.ts";
import { phoneKey } from "../../../shared/text/phone-key.ts";
import type { StoreDatabase } from "../store/database.ts";
import { type Comparable, listComparable } from "../store/duplicate-rows.ts";
import { listDistinctPairs } from "../store/merges.ts";

type Pair = OutputOf<typeof MERGING_METHODS, "duplicates.list">["pairs"][number];
type Reason = Pair["reasons"][number];

interface Comparison {
  likeness: number;
  reasons: Reason[];
}

/** Below this nobody would take two records for one. */
const LIKELY = 0.6;
/** A block this large says nothing (the town's name, "Stiftung"), and would cost its square. */
const LARGEST_BLOCK = 60;
/** A word spelled differently is alike from here on: Elstertal, Elsterthal. */
const SAME_WORD = 0.74;
/** Two records with one mail address still have to be called something similar. */
const RELATED_NAME = 0.4;

/** Pairs of records that could be one thing, the likeliest first, without those told apart. */
export function findDuplicates(db: StoreDatabase): Pair[] {
  const distinct = listDistinctPairs(db);
  const seen = new Set<string>();
  const pairs: Pair[] = [];
  for (const block of blocksOf(listComparable(db))) {
    for (const [at, a] of block.entries()) {
      for (const b of block.slice(at + 1)) {
        const key = a.number < b.number ? `${a.number}:${b.number}` : `${b.number}:${a.number}`;
        if (a.number === b.number || seen.has(key) || distinct.has(key)) continue;
        seen.add(key);
        const { likeness, reasons } = compare(a, b);
        if (likeness >= LIKELY) pairs.push({ a: show(a), b: show(b), likeness, reasons });
      }
    }
  }
  return pairs.sort((x, y) => y.likeness - x.likeness || x.a.title.localeCompare(y.a.title, "de"));
}

/** Records that a draft could be, the likeliest first. */
export function findLike(
  db: StoreDatabase,
  draft: Record<string, unknown>,
  ownId: string | null,
): (ReturnType<typeof show> & { likeness: number })[] {
  const parsed = RecordInputSchema.safeParse(draft);
  if (!parsed.success) return [];
  const wanted: Comparable = {
    number: 0,
    id: "",
    kind: parsed.data.kind,
    title: titleOf(parsed.data),
    place: "",
    date: parsed.data.kind === "event" ? (parsed.data.start ?? "").slice(0, 10) : "",
    mail: "mail" in parsed.data ? parsed.data.mail.toLowerCase() : "",
    phone: "phone" in parsed.data ? parsed.data.phone : "",
    web: "web" in parsed.data ? parsed.data.web.toLowerCase() : "",
    keys: nameKeys(titleOf(parsed.data)),
  };
  return listComparable(db)
    .filter((found) => found.kind === wanted.kind && found.id !== ownId)
    .map((found) => ({ ...show(found), likeness: compare(wanted, found).likeness }))
    .filter((found) => found.likeness >= LIKELY)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5);
}

/** Records that have something in common; only within a block is anything compared. */
function* blocksOf(records: readonly Comparable[]): Generator<Comparable[]> {
  const blocks = new Map<string, Comparable[]>();
  for (const record of records) {
    for (const sign of new Set(signsOf(record))) {
      const key = `${record.kind}|${sign}`;
      const block = blocks.get(key);
      if (block) block.push(record);
      else blocks.set(key, [record]);
    }
  }
  for (const block of blocks.values()) {
    if (block.length > 1 && block.length <= LARGEST_BLOCK) yield block;
  }
}

function signsOf(record: Comparable): string[] {
  const signs = record.keys.map((key) => `name:${key}`);
  if (record.mail) signs.push(`mail:${record.mail}`);
  if (phoneKey(record.phone).length > 5) signs.push(`phone:${phoneKey(record.phone)}`);
  if (record.web) signs.push(`web:${hostOf(record.web)}`);
  if (record.kind === "event" && record.date) signs.push(`date:${record.date}`);
  for (const word of wordsOf(record.title)) {
    if (word.length >= 4) signs.push(`start:${word.slice(0, 4)}`, `end:${word.slice(-4)}`);
  }
  return signs;
}

function compare(a: Comparable, b: Comparable): Comparison {
  const reasons: Reason[] = [];
  let likeness = 0;
  const speaksFor = (reason: Reason, strength: number) => {
    reasons.push(reason);
    // Independent signs add up without ever reaching certainty.
    likeness = 1 - (1 - likeness) * (1 - strength);
  };
  const named = nameLikeness(a.title, b.title);
  const related = named >= RELATED_NAME;
  if (named === 1) speaksFor("sameName", 0.9);
  else if (a.keys.some((key) => b.keys.includes(key))) speaksFor("alias", 0.85);
  else if (differsBySpelling(a.title, b.title)) speaksFor("spelling", 0.7);
  if (a.kind === "person" && sharesInitials(a.title, b.title)) speaksFor("initials", 0.6);
  if (related && a.mail !== "" && a.mail === b.mail) speaksFor("mail", 0.6);
  if (related && sameDigits(a.phone, b.phone)) speaksFor("phone", 0.5);
  if (related && a.web !== "" && hostOf(a.web) === hostOf(b.web)) speaksFor("web", 0.4);
  if (a.kind === "event") {
    if (a.date !== "" && a.date === b.date && related) speaksFor("sameDate", 0.6);
    // A series has one title and many dates.
    if (a.date !== "" && b.date !== "" && a.date !== b.date) likeness *= 0.4;
  }
  return { likeness: Math.round(likeness * 100) / 100, reasons };
}

/**
 * Whether two names have the same words but for spelling. What both share is set aside first:
 * "Landkreis Elbtal" and "Landkreis Saaletal" are mostly alike and two Kreise. Slips hardly ever hit
 * a first letter, where places differ: Amberg and Bamberg, Münster and Neumünster.
 */
function differsBySpelling(a: string, b: string): boolean {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const onlyLeft = left.filter((word) => !right.includes(word)).sort();
  const onlyRight = right.filter((word) => !left.includes(word)).sort();
  const [one, other] = [compactText(onlyLeft.join("")), compactText(onlyRight.join(""))];
  if (/\d/.test(one) || /\d/.test(other) || one[0] !== other[0]) return false;
  return one !== "" && nameLikeness(one, other) >= SAME_WORD;
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/\b(e\.?\s?v\.?|g?gmbh|der|die|das|für|und|im|in|am|von|zu)(?=\s|$)/gu, " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function sameDigits(a: string, b: string): boolean {
  return phoneKey(a).length > 5 && phoneKey(a) === phoneKey(b);
}

function hostOf(web: string): string {
  return web
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/.*$/, "");
}

function show({ id, kind, title, place }: Comparable) {
  return { id, kind, title, place };
}
