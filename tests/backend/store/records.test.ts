import { describe, expect, it } from "vitest";
import { inTransaction } from "../../../electron/backend/store/database.ts";
import { listHistory } from "../../../electron/backend/store/history.ts";
import { listLinks } from "../../../electron/backend/store/links.ts";
import {
  countByKind,
  createRecord,
  eachRecord,
  fieldsOf,
  getRecord,
  replaceRecord,
  requireRecord,
  setTrashed,
  tieOpenMentions,
} from "../../../electron/backend/store/records.ts";
import { BY_TEST, freshDatabase, input } from "./fresh-database.ts";

const UPDATE = { author: "Test", action: "update" } as const;

describe("records", () => {
  it("keeps every field and counts revisions, with what was there before", async () => {
    const db = await freshDatabase();
    const fields = input({
      kind: "practiceExample",
      title: "Lesepaten an Grundschulen",
      results: "Zwölf Schulen,\nüber 80 Patinnen und Paten.",
      tags: ["Lesen"],
    });
    const created = createRecord(db, fields, BY_TEST);
    expect(fieldsOf(requireRecord(db, created.id))).toEqual(fields);
    const changed = replaceRecord(db, created.id, { ...fields, title: "Lesepaten" }, UPDATE);
    expect(changed.revision).toBe(2);
    expect(listHistory(db, created.id)).toMatchObject([
      { action: "update", revision: 2, before: { title: "Lesepaten an Grundschulen" } },
      { action: "create", revision: 1, before: {} },
    ]);
  });

  it("writes nothing when nothing is different", async () => {
    const db = await freshDatabase();
    const fields = input({ kind: "organisation", name: "Stiftung Lernwege" });
    const { id } = createRecord(db, fields, BY_TEST);
    expect(replaceRecord(db, id, fields, UPDATE).revision).toBe(1);
    expect(listHistory(db, id)).toHaveLength(1);
  });

  it("refuses another kind and an external id that is taken", async () => {
    const db = await freshDatabase();
    const first = input({ kind: "organisation", name: "A", externalId: "17" });
    const { id } = createRecord(db, first, BY_TEST);
    expect(() => createRecord(db, { ...first, name: "B" }, BY_TEST)).toThrow(
      "contract/invalid-input",
    );
    expect(() => replaceRecord(db, id, input({ kind: "person", name: "A" }), UPDATE)).toThrow(
      "record/wrong-kind",
    );
    expect(countByKind(db)).toEqual({ organisation: 1 });
  });

  it("undoes a whole transaction when its last step fails", async () => {
    const db = await freshDatabase();
    expect(() =>
      inTransaction(db, () => {
        createRecord(db, input({ kind: "organisation", name: "A" }), BY_TEST);
        requireRecord(db, "0197f0c0-0000-7000-8000-000000000000");
      }),
    ).toThrow("record/not-found");
    expect(countByKind(db)).toEqual({});
  });

  it("reads all in portions while others write", async () => {
    const db = await freshDatabase();
    inTransaction(db, () => {
      for (let at = 0; at < 450; at++) {
        createRecord(db, input({ kind: "document", title: `Text ${at}` }), BY_TEST);
      }
    });
    let seen = 0;
    for (const record of eachRecord(db, { trashed: true })) {
      seen += 1;
      if (seen % 100 === 0) setTrashed(db, record.id, true, "Test");
    }
    expect(seen).toBe(450);
    expect([...eachRecord(db, { trashed: false })]).toHaveLength(446);
  });
});

describe("names in records", () => {
  it("are tied to the organisation they mean, under its name, short name and other spellings", async () => {
    const db = await freshDatabase();
    const name = "Transferagentur Mitteldeutschland für Kommunales Bildungsmanagement (TransMit)";
    const agency = createRecord(db, input({ kind: "organisation", name }), BY_TEST);
    const spellings = ["TransMit", "transmit", name.toUpperCase(), name.replace(" (TransMit)", "")];
    for (const spelling of spellings) {
      const event = createRecord(
        db,
        input({ kind: "event", title: "Fachtag", cooperationPartners: [spelling] }),
        BY_TEST,
      );
      expect(listLinks(db, event.id), spelling).toMatchObject([
        { id: agency.id, relation: "cooperationPartner", direction: "outgoing" },
      ]);
    }
    expect(listLinks(db, agency.id)).toHaveLength(spellings.length);
  });

  it("stay open when two records fit", async () => {
    const db = await freshDatabase();
    for (let at = 0; at < 2; at++) {
      createRecord(db, input({ kind: "person", name: "Karin Weber" }), BY_TEST);
    }
    const fields = input({ kind: "practiceExample", title: "B", contactPersons: ["Karin Weber"] });
    const example = createRecord(db, fields, BY_TEST);
    expect(example).toMatchObject({ contactPersons: [{ id: null, name: "Karin Weber" }] });
  });

  it("are tied later, when the record they mean appears, without a new revision", async () => {
    const db = await freshDatabase();
    const fields = input({ kind: "event", title: "Fachtag", organisers: ["Händelhalle e.V."] });
    const event = createRecord(db, fields, BY_TEST);
    const house = createRecord(db, input({ kind: "organisation", name: "Händel Halle" }), BY_TEST);
    expect(tieOpenMentions(db, house)).toEqual([event.id]);
    expect(getRecord(db, event.id)).toMatchObject({
      revision: 1,
      organisers: [{ id: house.id, name: "Händelhalle e.V." }],
    });
    expect(tieOpenMentions(db, house)).toEqual([]);
  });

  it("lead to today's title, and nowhere when the target never existed", async () => {
    const db = await freshDatabase();
    const old = input({ kind: "organisation", name: "Bildungsbüro" });
    const office = createRecord(db, old, BY_TEST);
    const gone = "0197f0c0-0000-7000-8000-000000000000";
    const example = createRecord(
      db,
      input({
        kind: "practiceExample",
        title: "Beispiel",
        foundations: [{ id: gone, name: "Stiftung Unbekannt" }],
        municipalities: [{ id: office.id, name: "Bildungsbüro" }],
      }),
      BY_TEST,
    );
    replaceRecord(db, office.id, { ...old, name: "Stabsstelle Bildung" }, UPDATE);
    expect(listLinks(db, example.id).map((link) => link.title)).toEqual(["Stabsstelle Bildung"]);
    expect(example).toMatchObject({ foundations: [{ id: null, name: "Stiftung Unbekannt" }] });
  });
});
