import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openWithIndex } from "../../../electron/backend/handlers/library-opening.ts";
import { mergingHandlers } from "../../../electron/backend/handlers/merging.ts";
import { partnershipHandlers } from "../../../electron/backend/handlers/partnerships.ts";
import { privacyHandlers } from "../../../electron/backend/handlers/privacy.ts";
import { recordHandlers } from "../../../electron/backend/handlers/records.ts";
import { addRecord, changeLibrary } from "../../../electron/backend/handlers/records-write.ts";
import { seeingHandlers } from "../../../electron/backend/handlers/seeing.ts";
import { today } from "../../../electron/backend/handlers/today.ts";
import { vocabularyHandlers } from "../../../electron/backend/handlers/vocabularies.ts";
import type { OpenLibrary } from "../../../electron/backend/library/open-library.ts";
import { daysSince } from "../../../electron/backend/store/contacts.ts";
import {
  type AnyRecord,
  type RecordDraft,
  RecordInputSchema,
} from "../../../shared/domain/record.ts";

let folder: string;
let library: OpenLibrary;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-daily-"));
  library = await openWithIndex(path.join(folder, "Bücherei"), { create: true });
});

afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true });
});

function add(draft: RecordDraft): AnyRecord {
  const input = RecordInputSchema.parse(draft);
  return changeLibrary(library, (changed) => addRecord(library, changed, { input }));
}

function dayFromToday(days: number): string {
  const date = new Date(`${today()}T12:00:00`);
  date.setDate(date.getDate() + days);
  return today(date);
}

describe("partnerships", () => {
  it("shows a board with a column for each status and what was last said", async () => {
    const foundation = add({ kind: "organisation", name: "Stiftung Lesewerk" });
    add({
      kind: "partnership",
      title: "Lesepaten",
      status: "laufend",
      responsible: "Ines Adler",
      partners: [{ organisation: { name: "Stiftung Lesewerk" }, part: "Förderung" }],
      funds: [{ year: Number(today().slice(0, 4)), amount: 5000 }],
    });
    add({
      kind: "interaction",
      date: dayFromToday(-10),
      partnership: { name: "Lesepaten" },
      text: "Telefonat über die Fortsetzung",
      nextStep: "Vertrag schicken",
      followUpOn: dayFromToday(0),
    });
    const { columns, responsible } = await partnershipHandlers["partnerships.board"](library, {
      responsible: "",
      silentMonths: 0,
    });
    const running = columns.find((column) => column.status === "laufend");
    expect(responsible).toEqual(["Ines Adler"]);
    expect(running?.statusCode).toBe("running");
    expect(running?.cards).toMatchObject([
      {
        title: "Lesepaten",
        partners: [{ id: foundation.id }],
        funds: [{ currency: "EUR", amount: 5000 }],
        silentDays: 10,
        nextFollowUpOn: dayFromToday(0),
      },
    ]);
    const silent = await partnershipHandlers["partnerships.board"](library, {
      responsible: "",
      silentMonths: 1,
    });
    expect(silent.columns.flatMap((column) => column.cards)).toEqual([]);
  });

  it("sorts follow-ups by urgency and lets them be done", async () => {
    for (const [days, step] of [
      [-1, "gestern"],
      [0, "heute"],
      [400, "später"],
    ] as const) {
      add({ kind: "interaction", text: step, nextStep: step, followUpOn: dayFromToday(days) });
    }
    const { followUps } = await partnershipHandlers["followUps.list"](library, {});
    expect(followUps.map(({ nextStep, due }) => [nextStep, due])).toEqual([
      ["gestern", "overdue"],
      ["heute", "today"],
      ["später", "later"],
    ]);
    const first = followUps[0]?.noteId ?? "";
    await partnershipHandlers["followUps.setDone"](library, { noteId: first, done: true });
    expect((await partnershipHandlers["followUps.list"](library, {})).followUps).toHaveLength(2);
  });

  it("answers what a change of status and a hand-over replaced, and takes the hand-over back", async () => {
    const one = add({ kind: "partnership", title: "A", status: "Idee", responsible: "Ines Adler" });
    const two = add({ kind: "partnership", title: "B", status: "Idee" });
    const changed = await partnershipHandlers["partnerships.setStatus"](library, {
      id: one.id,
      revision: 1,
      status: "ruht",
      since: "2025-03",
      reason: "Elternzeit",
    });
    expect(changed.before).toEqual({ status: "Idee", statusHistory: [] });
    const given = await partnershipHandlers["partnerships.handOver"](library, {
      ids: [one.id, two.id],
      to: "Tom Berger",
    });
    expect(given.before.map(({ responsible }) => responsible)).toEqual(["Ines Adler", ""]);
    const owner = async (id: string) =>
      (await recordHandlers["records.get"](library, { id })).record;
    expect(await owner(two.id)).toMatchObject({ responsible: "Tom Berger" });
    await partnershipHandlers["partnerships.handBack"](library, { before: given.before });
    expect(await owner(one.id)).toMatchObject({ responsible: "Ines Adler", status: "ruht" });
    expect(await owner(two.id)).toMatchObject({ responsible: "" });
  });

  it("takes no hand-over back when one partnership was changed meanwhile", async () => {
    const one = add({ kind: "partnership", title: "A", responsible: "Ines Adler" });
    const two = add({ kind: "partnership", title: "B", responsible: "Ines Adler" });
    const { before } = await partnershipHandlers["partnerships.handOver"](library, {
      ids: [one.id, two.id],
      to: "Tom Berger",
    });
    await recordHandlers["records.update"](library, {
      id: two.id,
      revision: 2,
      changes: { aim: "Lesen" },
    });
    await expect(async () =>
      partnershipHandlers["partnerships.handBack"](library, { before }),
    ).rejects.toMatchObject({ code: "record/changed-meanwhile" });
    const first = await recordHandlers["records.get"](library, { id: one.id });
    expect(first.record).toMatchObject({ responsible: "Tom Berger" });
  });

  it("warns of silence only where people should talk", async () => {
    add({ kind: "partnership", title: "Läuft", status: "laufend" });
    add({ kind: "partnership", title: "Verstetigt", status: "verstetigt" });
    add({ kind: "partnership", title: "Aus", status: "beendet" });
    const board = await partnershipHandlers["partnerships.board"](library, {
      responsible: "",
      silentMonths: 6,
    });
    const titles = board.columns.flatMap(({ cards }) => cards.map(({ title }) => title));
    expect(titles).toEqual(["Läuft", "Verstetigt"]);
    const overview = await seeingHandlers["start.overview"](library, {});
    expect(overview.silent).toBe(2);
    expect(overview.longestSilent.map(({ title }) => title).sort()).toEqual(titles);
  });

  it("keeps the history of status and refuses a change on an old revision", async () => {
    const partnership = add({ kind: "partnership", title: "P", status: "Idee", start: "2024" });
    const change = {
      id: partnership.id,
      revision: 1,
      status: "vereinbart",
      since: "2025-03",
      reason: "Vertrag",
    };
    await partnershipHandlers["partnerships.setStatus"](library, change);
    await expect(async () =>
      partnershipHandlers["partnerships.setStatus"](library, change),
    ).rejects.toMatchObject({ code: "record/changed-meanwhile" });
    const { record } = await recordHandlers["records.get"](library, { id: partnership.id });
    expect(record).toMatchObject({
      status: "vereinbart",
      statusHistory: [
        { status: "Idee", since: "2024" },
        { status: "vereinbart", since: "2025-03", reason: "Vertrag" },
      ],
    });
    const { entries } = await partnershipHandlers["timeline.of"](library, { id: partnership.id });
    expect(entries.map((entry) => entry.title)).toEqual(["vereinbart", "Idee"]);
  });

  it("sums money by year and hands partnerships over", async () => {
    const a = add({ kind: "partnership", title: "A", funds: [{ year: 2025, amount: 100 }] });
    add({ kind: "partnership", title: "B", funds: [{ year: 2025, amount: 50.5 }] });
    const { rows } = await partnershipHandlers["partnerships.moneyByYear"](library, {
      organisation: null,
    });
    expect(rows).toEqual([{ year: 2025, currency: "EUR", amount: 150.5, partnerships: 2 }]);
    await partnershipHandlers["partnerships.handOver"](library, { ids: [a.id], to: "Jo Berg" });
    const { record } = await recordHandlers["records.get"](library, { id: a.id });
    expect(record).toMatchObject({ responsible: "Jo Berg" });
  });

  it.each([
    ["2026-11-24", 0],
    ["2026-11-14T10:00", 10],
    ["2026-10", 24],
    ["2025", 328],
    ["", null],
    ["2027", 0],
  ])("counts the days since %s", (date, days) => {
    expect(daysSince(date, "2026-11-24")).toBe(days);
  });
});

describe("seeing the whole", () => {
  it("places records in their Kreis by key, postcode, town or name", async () => {
    add({
      kind: "organisation",
      name: "Landkreis Altenburger Land",
      organisationKind: "Landkreis",
    });
    add({
      kind: "practiceExample",
      title: "Lesepaten",
      municipalities: ["Landkreis Altenburger Land"],
      fieldsOfAction: ["Sprachbildung und Leseförderung"],
    });
    add({
      kind: "event",
      title: "Fachtag",
      venue: {
        name: "Haus",
        address: { street: "", postcode: "06108", city: "Halle/Saale", country: "", ags: "" },
      },
    });
    add({ kind: "practiceExample", title: "Irgendwo", place: "Entenhausen" });
    const all = { fieldOfAction: "", status: "", partnerKind: "" };
    const { districts, unplaced } = await seeingHandlers["map.districts"](library, all);
    expect(districts).toHaveLength(401);
    expect(districts.find(({ ags }) => ags === "16077")).toMatchObject({
      practiceExamples: 1,
      organisations: 1,
    });
    expect(districts.find(({ ags }) => ags === "15002")).toMatchObject({ events: 1 });
    expect(unplaced).toBe(1);
    const { items } = await seeingHandlers["map.recordsOf"](library, { ags: "16077", ...all });
    expect(items.map((item) => item.title)).toEqual(["Landkreis Altenburger Land", "Lesepaten"]);
    const other = await seeingHandlers["map.districts"](library, { ...all, fieldOfAction: "MINT" });
    expect(other.districts.find(({ ags }) => ags === "16077")?.practiceExamples).toBe(0);
  });

  it("finds the districts where a Bürgerstiftung takes part in something that runs", async () => {
    add({
      kind: "organisation",
      name: "Landkreis Altenburger Land",
      organisationKind: "Landkreis",
    });
    add({ kind: "organisation", name: "Bürgerstiftung A", organisationKind: "Bürgerstiftung" });
    add({
      kind: "practiceExample",
      title: "Wege in den Beruf",
      fieldsOfAction: ["Übergang Schule–Beruf"],
      municipalities: ["Landkreis Altenburger Land"],
      foundations: ["Bürgerstiftung A"],
    });
    add({
      kind: "partnership",
      title: "Wege",
      status: "laufend",
      partners: [
        { organisation: { name: "Landkreis Altenburger Land" }, part: "" },
        { organisation: { name: "Bürgerstiftung A" }, part: "" },
      ],
      practiceExamples: ["Wege in den Beruf"],
    });
    const found = async (filter: Record<"fieldOfAction" | "status" | "partnerKind", string>) =>
      (await seeingHandlers["map.recordsOf"](library, { ags: "16077", ...filter })).items.map(
        (item) => item.title,
      );
    const wanted = {
      fieldOfAction: "Übergang Schule–Beruf",
      status: "laufend",
      partnerKind: "Stiftung",
    };
    expect(await found(wanted)).toEqual(["Wege", "Wege in den Beruf"]);
    expect(await found({ ...wanted, status: "beendet" })).toEqual([]);
    expect(await found({ ...wanted, fieldOfAction: "MINT" })).toEqual([]);
    expect(await found({ ...wanted, partnerKind: "Verein" })).toEqual([]);
  });

  it("draws the network around a record, with the links between", async () => {
    const foundation = add({ kind: "organisation", name: "Stiftung A" });
    add({ kind: "practiceExample", title: "X", foundations: ["Stiftung A"] });
    add({ kind: "event", title: "E", organisers: ["Stiftung A"] });
    const network = await seeingHandlers["network.around"](library, {
      id: foundation.id,
      depth: 2,
      limit: 300,
      kinds: [],
    });
    expect(network.nodes.map(({ title, distance }) => [title, distance])).toEqual([
      ["Stiftung A", 0],
      ["E", 1],
      ["X", 1],
    ]);
    expect(network.edges.map((edge) => edge.relation).sort()).toEqual(["foundation", "organiser"]);
    const small = await seeingHandlers["network.around"](library, {
      id: foundation.id,
      depth: 2,
      limit: 2,
      kinds: [],
    });
    expect(small.truncated).toBe(true);
  });

  it("counts by field, year and status", async () => {
    add({
      kind: "practiceExample",
      title: "1",
      fieldsOfAction: ["MINT", "Inklusion"],
      start: "2018-03",
    });
    add({ kind: "practiceExample", title: "2", fieldsOfAction: ["MINT"] });
    add({ kind: "practiceExample", title: "3" });
    expect(
      await seeingHandlers["statistics.count"](library, {
        kind: "practiceExample",
        by: "fieldOfAction",
      }),
    ).toEqual({
      rows: [
        { label: "MINT", count: 2 },
        { label: "Inklusion", count: 1 },
      ],
      without: 1,
      total: 3,
    });
    expect(
      await seeingHandlers["statistics.count"](library, { kind: "practiceExample", by: "year" }),
    ).toEqual({ rows: [{ label: "2018", count: 1 }], without: 2, total: 3 });
    add({ kind: "practiceExample", title: "4", start: "2018", end: "2020-06" });
    expect(
      await seeingHandlers["statistics.count"](library, { kind: "practiceExample", by: "year" }),
    ).toEqual({
      rows: [
        { label: "2018", count: 2 },
        { label: "2019", count: 1 },
        { label: "2020", count: 1 },
      ],
      without: 2,
      total: 4,
    });
  });

  it("gathers what needs doing and what was last open", async () => {
    const note = add({ kind: "interaction", text: "x", followUpOn: dayFromToday(-3) });
    await seeingHandlers["start.opened"](library, { id: note.id });
    const overview = await seeingHandlers["start.overview"](library, {});
    expect(overview.followUps.overdue).toBe(1);
    expect(overview.recentlyOpened.map(({ id }) => id)).toEqual([note.id]);
    expect(overview.counts).toEqual({ interaction: 1 });
    expect(overview.unconfirmed).toEqual([]);
  });
});

describe("duplicates and merging", () => {
  it.each([
    ["Stadt Halle/Saale", "Stadt Halle (Saale)"],
    ["Bürgerstiftung Elstertal", "Buergerstiftung Elsterthal"],
    ["Lesewerk gGmbH", "Lesewerk"],
  ])("proposes %s and %s as one", async (a, b) => {
    add({ kind: "organisation", name: a });
    add({ kind: "organisation", name: b });
    expect((await mergingHandlers["duplicates.list"](library, {})).total).toBe(1);
  });

  it.each([
    ["Landkreis Elbtal", "Landkreis Saaletal"],
    ["Landkreis Amberg", "Landkreis Bamberg"],
    ["Landkreis Oberallgäu", "Landkreis Unterallgäu"],
    ["Stadt Münster", "Stadt Neumünster"],
    ["Grundschule 1", "Grundschule 2"],
    ["Bürgerstiftung Nord", "Bürgerstiftung Süd"],
  ])("keeps %s and %s apart", async (a, b) => {
    add({ kind: "organisation", name: a });
    add({ kind: "organisation", name: b });
    expect((await mergingHandlers["duplicates.list"](library, {})).total).toBe(0);
  });

  it("recognises initials, and learns that two are different", async () => {
    const a = add({ kind: "person", name: "Dr. K. Meyer" });
    const b = add({ kind: "person", name: "Karin Meyer" });
    const { pairs } = await mergingHandlers["duplicates.list"](library, {});
    expect(pairs).toMatchObject([{ reasons: ["initials"] }]);
    await mergingHandlers["duplicates.dismiss"](library, { a: a.id, b: b.id });
    expect((await mergingHandlers["duplicates.list"](library, {})).total).toBe(0);
  });

  it("warns while somebody is typing a name that is there already", async () => {
    const there = add({ kind: "organisation", name: "Transferstelle Mitte (TraMi)" });
    const { candidates } = await mergingHandlers["duplicates.of"](library, {
      kind: "organisation",
      fields: { name: "TraMi" },
    });
    expect(candidates.map(({ id }) => id)).toEqual([there.id]);
  });

  it("merges two organisations with everything that points to them, and takes it back", async () => {
    const kept = add({ kind: "organisation", name: "Stiftung Lesewerk", mail: "a@example.org" });
    const other = add({
      kind: "organisation",
      name: "Lesewerk-Stiftung",
      aliases: ["LW"],
      mail: "b@example.org",
      phone: "030 23125000",
    });
    const example = add({
      kind: "practiceExample",
      title: "X",
      foundations: ["Lesewerk-Stiftung"],
    });
    const { record, mergeId } = await mergingHandlers["records.merge"](library, {
      kept: kept.id,
      keptRevision: 1,
      other: other.id,
      otherRevision: 1,
      takeFromOther: ["mail"],
      keepOwn: [],
    });
    expect(record).toMatchObject({
      name: "Stiftung Lesewerk",
      aliases: ["LW", "Lesewerk-Stiftung"],
      mail: "b@example.org",
      phone: "030 23125000",
    });
    const merged = await recordHandlers["records.get"](library, { id: example.id });
    expect(merged.record).toMatchObject({
      foundations: [{ id: kept.id, name: "Lesewerk-Stiftung" }],
    });
    expect(merged.links).toMatchObject([{ id: kept.id, trashed: false }]);

    await mergingHandlers["records.unmerge"](library, { mergeId });
    const back = await recordHandlers["records.get"](library, { id: example.id });
    expect(back.record).toMatchObject({ foundations: [{ id: other.id }] });
    const again = await recordHandlers["records.get"](library, { id: kept.id });
    expect(again.record).toMatchObject({ aliases: [], mail: "a@example.org", phone: "" });
    expect(
      (await recordHandlers["records.get"](library, { id: other.id })).record.trashedAt,
    ).toBeNull();
    await expect(async () =>
      mergingHandlers["records.unmerge"](library, { mergeId }),
    ).rejects.toMatchObject({ code: "record/not-found" });
  });

  it("keeps what somebody changed between merging and taking it back", async () => {
    const kept = add({ kind: "organisation", name: "A-Stiftung" });
    const other = add({ kind: "organisation", name: "B-Stiftung", phone: "030 23125000" });
    const { record, mergeId } = await mergingHandlers["records.merge"](library, {
      kept: kept.id,
      keptRevision: 1,
      other: other.id,
      otherRevision: 1,
      takeFromOther: [],
      keepOwn: [],
    });
    await recordHandlers["records.update"](library, {
      id: kept.id,
      revision: record.revision,
      changes: { phone: "030 23125999" },
    });
    const undone = await mergingHandlers["records.unmerge"](library, { mergeId });
    expect(undone.record).toMatchObject({ phone: "030 23125999", aliases: [] });
  });

  it("takes one change of the history back", async () => {
    const note = add({ kind: "interaction", text: "alt" });
    await recordHandlers["records.update"](library, {
      id: note.id,
      revision: 1,
      changes: { text: "neu" },
    });
    const { entries } = await recordHandlers["records.history"](library, { id: note.id });
    const { record } = await mergingHandlers["records.revert"](library, {
      id: note.id,
      historyId: entries[0]?.id ?? 0,
      fields: [],
      revision: 2,
    });
    expect(record).toMatchObject({ text: "alt", revision: 3 });
  });
});

describe("vocabularies and own fields", () => {
  it("renames a term in every record, and merges two", async () => {
    const example = add({
      kind: "practiceExample",
      title: "X",
      fieldsOfAction: ["MINT", "Inklusion"],
    });
    const { terms } = await vocabularyHandlers["vocabularies.list"](library, {
      vocabulary: "fieldsOfAction",
    });
    const idOf = (label: string) => terms.find((term) => term.label === label)?.id ?? 0;
    const renamed = await vocabularyHandlers["vocabularies.change"](library, {
      id: idOf("MINT"),
      label: "MINT-Bildung",
      synonyms: ["MINT"],
    });
    expect(renamed).toMatchObject({ changedRecords: 1, term: { label: "MINT-Bildung" } });
    const merged = await vocabularyHandlers["vocabularies.merge"](library, {
      kept: idOf("MINT"),
      other: idOf("Inklusion"),
    });
    expect(merged.term.synonyms).toEqual(expect.arrayContaining(["MINT", "Inklusion"]));
    const { record } = await recordHandlers["records.get"](library, { id: example.id });
    expect(record).toMatchObject({ fieldsOfAction: ["MINT-Bildung"] });
    const usage = await vocabularyHandlers["vocabularies.usage"](library, {
      vocabulary: "fieldsOfAction",
    });
    expect(usage.labels).toEqual([{ label: "MINT-Bildung", count: 1 }]);
  });

  it("refuses a label twice, and keeps order when a term moves", async () => {
    await expect(async () =>
      vocabularyHandlers["vocabularies.add"](library, {
        vocabulary: "fieldsOfAction",
        label: "MINT",
        synonyms: [],
      }),
    ).rejects.toMatchObject({ code: "vocabulary/label-taken" });
    const { term } = await vocabularyHandlers["vocabularies.add"](library, {
      vocabulary: "fieldsOfAction",
      label: "Gartenbildung",
      synonyms: ["Schulgarten"],
    });
    const { terms } = await vocabularyHandlers["vocabularies.move"](library, {
      id: term.id,
      position: 0,
    });
    expect(terms[0]?.label).toBe("Gartenbildung");
    expect(terms.map((found) => found.position)).toEqual(terms.map((_, at) => at));
  });

  it("keeps fields of the user's own", async () => {
    const field = {
      kind: "event",
      key: "aktenzeichen",
      label: "Aktenzeichen",
      type: "text",
      choices: [],
    } as const;
    await vocabularyHandlers["extraFields.save"](library, { field: { ...field, choices: [] } });
    await vocabularyHandlers["extraFields.save"](library, {
      field: { ...field, label: "Az.", choices: [] },
    });
    const { fields } = await vocabularyHandlers["extraFields.list"](library, {});
    expect(fields).toEqual([{ ...field, label: "Az." }]);
    const removed = await vocabularyHandlers["extraFields.remove"](library, {
      kind: "event",
      key: "aktenzeichen",
    });
    expect(removed.fields).toEqual([]);
  });
});

describe("data protection", () => {
  it("discloses a person with every mention in texts, and lists who has to be reviewed", async () => {
    const person = add({ kind: "person", name: "Karin Meyer", reviewOn: "2020-01" });
    add({ kind: "person", name: "Karina Meyerhof", basis: "Einwilligung", purpose: "Kontakt" });
    add({ kind: "practiceExample", title: "X", contactPersons: ["Karin Meyer"] });
    add({ kind: "interaction", text: "Gespräch mit Meyer, Karin über den Vertrag" });
    add({ kind: "interaction", text: "Gespräch mit Karina Meyerhof" });
    const disclosure = await privacyHandlers["privacy.disclosure"](library, { id: person.id });
    expect(disclosure.links).toHaveLength(1);
    expect(disclosure.textMentions.map((mention) => mention.record.title).sort()).toEqual([
      "Gespräch mit Meyer, Karin über den Vertrag",
      "X",
    ]);
    const { persons } = await privacyHandlers["privacy.reviews"](library, {});
    expect(persons.map(({ title, reason }) => [title, reason])).toEqual([
      ["Karin Meyer", "due"],
      ["Karina Meyerhof", "noReviewDate"],
    ]);
  });

  it("writes a protocol of deletions without names", async () => {
    const person = add({ kind: "person", name: "Karin Meyer" });
    await recordHandlers["records.erase"](library, { id: person.id, redactTexts: false });
    const { erasures } = await privacyHandlers["privacy.protocol"](library, {});
    expect(erasures).toMatchObject([{ id: person.id, kind: "person", changedRecords: 0 }]);
    expect(JSON.stringify(erasures)).not.toContain("Meyer");
  });
});
