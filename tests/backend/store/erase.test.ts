import { describe, expect, it } from "vitest";
import { inTransaction } from "../../../electron/backend/store/database.ts";
import { eraseRecord } from "../../../electron/backend/store/erase.ts";
import { listHistory } from "../../../electron/backend/store/history.ts";
import {
  listRecentSearches,
  rememberSearch,
} from "../../../electron/backend/store/recent-searches.ts";
import {
  createRecord,
  getRecord,
  replaceRecord,
  requireRecord,
} from "../../../electron/backend/store/records.ts";
import { BY_TEST, freshDatabase, input } from "./fresh-database.ts";

describe("erasing", () => {
  it("takes a person's name out of other records and their history", async () => {
    const db = await freshDatabase();
    const person = createRecord(db, input({ kind: "person", name: "Yvonne Ypsilon" }), BY_TEST);
    const mention = { id: person.id, name: "Frau Ypsilon" };
    const fields = input({
      kind: "practiceExample",
      title: "Beispiel",
      contactPersons: [mention, "Karl Klar"],
    });
    const example = createRecord(db, fields, BY_TEST);
    const older = createRecord(db, { ...fields, title: "Zweites" }, BY_TEST);
    replaceRecord(db, older.id, { ...fields, title: "Zweites", contactPersons: [] }, BY_TEST);
    rememberSearch(db, "was macht ypsilon");
    rememberSearch(db, "lesepaten");
    const { changedIds } = inTransaction(db, () => eraseRecord(db, person.id));
    expect(changedIds).toEqual([example.id]);
    expect(getRecord(db, person.id)).toBeNull();
    expect(requireRecord(db, example.id)).toMatchObject({
      revision: 1,
      contactPersons: [{ name: "Karl Klar" }],
    });
    expect(JSON.stringify(listHistory(db, older.id))).not.toContain("Ypsilon");
    expect(listRecentSearches(db).map((search) => search.query)).toEqual(["lesepaten"]);
  });

  it("finds a person as colleagues write of one, unless another bears that name", async () => {
    const db = await freshDatabase();
    const write = (fields: Parameters<typeof input>[0]) => createRecord(db, input(fields), BY_TEST);
    const person = write({ kind: "person", name: "Gisela von Lützen" });
    const note = write({
      kind: "interaction",
      text: "Frau Lützen rief an, dann Frau Dr. von Lützen. Frau Lützenau nicht. Mit Herrn Klar.",
    });
    write({ kind: "person", name: "Karl Klar" });
    const other = write({ kind: "person", name: "Klar, Karla" });
    inTransaction(db, () => eraseRecord(db, person.id, { redactTexts: true }));
    expect(requireRecord(db, note.id)).toMatchObject({
      text: "[…] rief an, dann […]. Frau Lützenau nicht. Mit Herrn Klar.",
    });
    inTransaction(db, () => eraseRecord(db, other.id, { redactTexts: true }));
    expect(requireRecord(db, note.id)).toMatchObject({
      text: "[…] rief an, dann […]. Frau Lützenau nicht. Mit Herrn Klar.",
    });
  });

  it("leaves the name of an organisation, without a link that leads nowhere", async () => {
    const db = await freshDatabase();
    const office = createRecord(db, input({ kind: "organisation", name: "Bildungsbüro" }), BY_TEST);
    const person = createRecord(
      db,
      input({
        kind: "person",
        name: "Karl Klar",
        roles: [{ organisation: { id: office.id, name: "Bildungsbüro" }, role: "Leitung" }],
      }),
      BY_TEST,
    );
    inTransaction(db, () => eraseRecord(db, office.id));
    expect(requireRecord(db, person.id)).toMatchObject({
      roles: [{ organisation: { id: null, name: "Bildungsbüro" }, role: "Leitung" }],
    });
  });

  it("takes the passages of an erased document with it", async () => {
    const db = await freshDatabase();
    const paper = createRecord(db, input({ kind: "document", title: "Protokoll" }), BY_TEST);
    const event = createRecord(
      db,
      input({
        kind: "event",
        title: "Fachtag",
        fieldOrigins: { title: { passage: "geheimer Satz", documentId: paper.id } },
      }),
      BY_TEST,
    );
    inTransaction(db, () => eraseRecord(db, paper.id));
    expect(JSON.stringify(requireRecord(db, event.id))).not.toContain("geheimer Satz");
  });

  it("says which original nobody uses any more", async () => {
    const db = await freshDatabase();
    const fileHash = "a".repeat(64);
    const [first, second] = ["A", "B"].map((title) =>
      createRecord(db, input({ kind: "document", title, fileHash }), BY_TEST),
    );
    const erase = (id = "") => inTransaction(db, () => eraseRecord(db, id)).unusedFiles;
    expect(erase(first?.id)).toEqual([]);
    expect(erase(second?.id)).toEqual([fileHash]);
  });
});
