import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  RECORD_KINDS,
  type RecordInput,
  RecordInputSchema,
  type RecordKind,
  titleOf,
} from "../../shared/domain/record.ts";
import { referencesOf } from "../../shared/domain/relation.ts";
import { VOCABULARIES, type VocabularyName } from "../../shared/domain/vocabulary.ts";

const RESOURCES = path.resolve(import.meta.dirname, "../../resources");
const LINES = readFileSync(path.join(RESOURCES, "sample/records.jsonl"), "utf8").trim().split("\n");

/** Two people can have one name; the sample has such a pair so that the program meets it. */
const SHARED_NAMES = new Set(["Karin Weber"]);

const LEAST: Partial<Record<RecordKind, number>> = {
  event: 14,
  practiceExample: 65,
  partnership: 42,
  interaction: 150,
  document: 22,
  collection: 3,
  savedSearch: 3,
};

const records: RecordInput[] = LINES.flatMap((line) => {
  const parsed = RecordInputSchema.safeParse(JSON.parse(line));
  return parsed.success ? [parsed.data] : [];
});

function ofKind<K extends RecordKind>(kind: K): Extract<RecordInput, { kind: K }>[] {
  return records.filter(
    (record): record is Extract<RecordInput, { kind: K }> => record.kind === kind,
  );
}

describe("the sample library", () => {
  test("every line is a record", () => {
    const wrong = LINES.flatMap((line, index) => {
      const parsed = RecordInputSchema.safeParse(JSON.parse(line));
      return parsed.success ? [] : [`line ${index + 1}: ${parsed.error.message}`];
    });
    expect(wrong).toEqual([]);
  });

  test("there is enough of every kind", () => {
    for (const [kind, least] of Object.entries(LEAST)) {
      expect(ofKind(kind as RecordKind).length, kind).toBeGreaterThanOrEqual(least);
    }
    const contacts = ofKind("organisation").length + ofKind("person").length;
    expect(contacts).toBeGreaterThanOrEqual(90);
  });

  test("every record has an id of its own", () => {
    const ids = records.map((record) => record.externalId);
    expect(ids).not.toContain(null);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("no two records are called the same, except the two people who are", () => {
    const names = records.filter((record) => record.kind !== "interaction").map(titleOf);
    const doubled = names.filter((name, index) => names.indexOf(name) !== index);
    expect(doubled.filter((name) => !SHARED_NAMES.has(name))).toEqual([]);
  });

  test("whatever is referred to is there, under its name or another spelling", () => {
    const names = new Set(records.map(titleOf));
    for (const record of [...ofKind("organisation"), ...ofKind("person")]) {
      for (const alias of record.aliases) names.add(alias);
    }
    const missing = records.flatMap((record) =>
      referencesOf(record)
        .filter(({ reference }) => !names.has(reference.name))
        .map(({ field, reference }) => `${record.externalId}.${field}: ${reference.name}`),
    );
    expect(missing).toEqual([]);
  });

  test("records come after what they refer to, as far as kinds go", () => {
    const kinds = LINES.map((line) => JSON.parse(line).kind as RecordKind);
    const firstPerson = kinds.indexOf("person");
    expect(kinds.lastIndexOf("organisation")).toBeLessThan(firstPerson);
    expect(kinds.indexOf("interaction")).toBeGreaterThan(kinds.lastIndexOf("partnership"));
    expect(new Set(kinds)).toEqual(new Set(RECORD_KINDS));
  });

  test("notes span five years and end before the story's day", () => {
    const days = ofKind("interaction").map((note) => note.date ?? "");
    const sorted = days.toSorted();
    expect(sorted[0]).toMatch(/^2021-/);
    expect(sorted.at(-1)).toMatch(/^2026-11-/);
    expect((sorted.at(-1) ?? "") <= "2026-11-24").toBe(true);
  });

  test("every note has something to say", () => {
    for (const note of ofKind("interaction")) expect(note.text, note.externalId ?? "").not.toBe("");
  });

  test("nothing ends before it begins", () => {
    for (const record of records) {
      if (!("start" in record) || !record.start || !record.end) continue;
      const length = Math.min(record.start.length, record.end.length);
      const order = record.start.slice(0, length) <= record.end.slice(0, length);
      expect(order, record.externalId ?? "").toBe(true);
    }
  });

  test("the status of a partnership is the last of its history", () => {
    for (const partnership of ofKind("partnership")) {
      expect(partnership.statusHistory.at(-1)?.status, partnership.title).toBe(partnership.status);
    }
  });

  test("there is something to come back to this week", () => {
    const due = ofKind("interaction").filter(
      (note) =>
        !note.followUpDone &&
        (note.followUpOn ?? "") >= "2026-11-23" &&
        (note.followUpOn ?? "") <= "2026-11-29",
    );
    expect(due.length).toBeGreaterThanOrEqual(5);
  });

  test("mail and telephone reach nobody", () => {
    for (const line of LINES) {
      for (const [, domain] of line.matchAll(/[\w.]@([\w.-]+)/g)) {
        expect(domain).toMatch(/(^|\.)example\.(org|com|net)$/);
      }
    }
    for (const record of [...ofKind("organisation"), ...ofKind("person")]) {
      const digits = record.phone.replace(/\D/g, "");
      // Ranges the Bundesnetzagentur keeps free for films and books.
      expect(digits, record.name).toMatch(
        /^$|^(03023125|04066969|02214710|06990009|08999998)\d{3}$/,
      );
    }
  });
});

describe("the starting vocabularies", () => {
  const vocabularies = JSON.parse(
    readFileSync(path.join(RESOURCES, "vocabularies.json"), "utf8"),
  ) as Record<VocabularyName, { label: string; synonyms: string[]; code: string | null }[]>;
  const labels = (name: VocabularyName) => new Set(vocabularies[name].map((term) => term.label));

  test("hold every list, with no term twice", () => {
    expect(Object.keys(vocabularies).toSorted()).toEqual([...VOCABULARIES].toSorted());
    for (const name of VOCABULARIES) {
      const terms = vocabularies[name];
      expect(labels(name).size, name).toBe(terms.length);
      for (const term of terms) {
        expect(term.synonyms, term.label).not.toContain(term.label);
        expect(new Set(term.synonyms).size, term.label).toBe(term.synonyms.length);
      }
    }
  });

  test("codes are unique in their list", () => {
    for (const name of VOCABULARIES) {
      const codes = vocabularies[name].map((term) => term.code).filter((code) => code !== null);
      expect(new Set(codes).size, name).toBe(codes.length);
    }
  });

  test("hold every term the sample uses", () => {
    const used: [VocabularyName, string, string | null][] = records.flatMap(termsOf);
    const unknown = used.filter(([name, label]) => label !== "" && !labels(name).has(label));
    expect(unknown).toEqual([]);
  });
});

function termsOf(record: RecordInput): [VocabularyName, string, string | null][] {
  const list = (name: VocabularyName, values: string[]) =>
    values.map((value): [VocabularyName, string, string | null] => [
      name,
      value,
      record.externalId,
    ]);
  switch (record.kind) {
    case "event":
      return [
        ...list("eventFormats", [record.format]),
        ...list(
          "programmeItemKinds",
          record.programme.map((item) => item.itemKind),
        ),
      ];
    case "practiceExample":
      return [
        ...list("fieldsOfAction", record.fieldsOfAction),
        ...list("educationPhases", record.educationPhases),
        ...list("targetGroups", record.targetGroups),
      ];
    case "organisation":
      return list("organisationKinds", [record.organisationKind]);
    case "partnership":
      return [
        ...list("cooperationKinds", record.cooperationKinds),
        ...list("partnershipStatuses", [
          record.status,
          ...record.statusHistory.map((change) => change.status),
        ]),
      ];
    case "interaction":
      return list("interactionKinds", [record.interactionKind]);
    default:
      return [];
  }
}
