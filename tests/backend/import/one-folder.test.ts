import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importTree, undoImport } from "../../../electron/backend/handlers/import-review.ts";
import { updateRecord } from "../../../electron/backend/handlers/records-write.ts";
import { listHistory } from "../../../electron/backend/store/history.ts";
import { findByName } from "../../../electron/backend/store/names.ts";
import { getRecord, requireRecord } from "../../../electron/backend/store/records.ts";
import { docxOfText, htmlOfText, pdfOfText } from "./make-documents.ts";
import { openTestLibrary, type TestLibrary } from "./open-test-library.ts";

const PAGE = `Fachtag

„Bildung gemeinsam gestalten vor Ort“

19. März 2018
12:00 Uhr bis 17:00 Uhr

Stadthalle, Goethestraße 1
99867 Gotha

Veranstalter: Bildungswerk Harz e. V.
In Kooperation mit: Bürgerstiftung Gera

Der Fachtag bestand aus einem Fachvortrag und 2 Themeninseln mit Beispielen aus der Praxis. Die Gäste kamen aus Stiftungen und Verwaltungen der ganzen Region.`;

const PROGRAMME = `Bildung gemeinsam gestalten vor Ort

19. März 2018

Programm
12:00 Uhr Fachvortrag: Was Kommunen brauchen – Prof. Dr. Ulrike Steinbach, Universität Erfurt
13:00 Uhr Themeninsel 1: Lesepaten im Bücherbus – Katrin Sommer, Landkreis Gotha
14:00 Uhr Themeninsel 2: Elternlotsen im Quartier – Jonas Ritter, Stadt Gera`;

const EXAMPLE = `Praxisbeispiel

Lesepaten im Bücherbus

Kommune: Landkreis Gotha
Stiftung: Bürgerstiftung Gera
Laufzeit: seit dem Schuljahr 2016/17

Ausgangslage
In vielen Dörfern gibt es keine Bibliothek, und die Wege sind weit für Familien mit kleinen Kindern.

Umsetzung
Der Bücherbus hält in 14 Dörfern, geschulte Patinnen und Paten lesen vor.

Ergebnisse
46 Lesepaten sind aktiv.`;

const NOTES = `Elternlotsen im Quartier

Die Lotsinnen sprechen zwölf Sprachen und begleiten Familien zu Schule und Amt.`;

const PEOPLE = `Vorname,Nachname,Organisation,E-Mail
Birgit,Schäfer,Volkshochschule Leipzig,b.schaefer@vhs.example
Frank,Lindner,Verein Offene Tür e. V.,lindner@tuer.example
`;

describe("one folder, one event", () => {
  let test: TestLibrary;
  let folder: string;
  beforeEach(async () => {
    test = await openTestLibrary();
    folder = path.join(test.folder, "Fachtag Gotha");
    mkdirSync(path.join(folder, "Folien"), { recursive: true });
    writeFileSync(path.join(folder, "seite.html"), htmlOfText(PAGE));
    writeFileSync(path.join(folder, "programm.pdf"), await pdfOfText(PROGRAMME));
    writeFileSync(path.join(folder, "Folien", "beispiel.docx"), await docxOfText(EXAMPLE));
    writeFileSync(path.join(folder, "Folien", "insel 2.txt"), NOTES);
    writeFileSync(path.join(folder, "Teilnehmerliste.csv"), PEOPLE);
  });
  afterEach(() => test.close());

  function eventOf(id: string) {
    const event = requireRecord(test.library.db, id);
    if (event.kind !== "event") throw new Error("no event");
    return event;
  }

  it("makes one event with programme, example, documents and people", async () => {
    const batch = await test.run(folder);
    expect(batch).toMatchObject({ state: "finished", failed: 0 });
    const { nodes } = importTree(test.library, batch.id);
    const roots = nodes.filter((node) => node.kind === "event");
    expect(roots).toHaveLength(1);
    const event = eventOf(roots[0]?.recordId ?? "");
    expect(event.programme.map(({ title }) => title)).toEqual([
      "Was Kommunen brauchen",
      "Lesepaten im Bücherbus",
      "Elternlotsen im Quartier",
    ]);
    expect(event.programme[1]?.practiceExamples[0]?.name).toBe("Lesepaten im Bücherbus");
    expect(event.programme[2]?.documents).toHaveLength(1);
    expect(event.venue.address.ags).toBe("16067");
    expect(event.documents.length).toBeGreaterThan(2);
    // Its page and its programme both tell of it, and what the others add is one change.
    expect(listHistory(test.library.db, event.id).map(({ revision }) => revision)).toEqual([
      3, 2, 1,
    ]);
    expect(findByName(test.library.db, "Birgit Schäfer", ["person"])).not.toBeNull();
    const example = nodes.find((node) => node.kind === "practiceExample");
    expect(example?.parent).toBe(`${event.id}/1`);
    expect(nodes.filter((node) => node.parent === null && node.kind === "document")).toEqual([]);
    expect(new Set(nodes.map((node) => node.key)).size).toBe(nodes.length);
  });

  it("is taken back in one step, and leaves alone what somebody changed since", async () => {
    const before = await test.run(path.join(folder, "seite.html"));
    const id = before.items[0]?.record?.id ?? "";
    const first = eventOf(id);
    const batch = await test.run(folder);
    const grown = eventOf(id);
    expect(grown.programme[1]?.title).toBe("Lesepaten im Bücherbus");
    updateRecord(test.library, {
      id,
      revision: grown.revision,
      changes: { motto: "Von Hand ergänzt" },
    });
    const outcome = undoImport(test.library, batch.id);
    expect(outcome.trashed).toBeGreaterThan(5);
    const back = eventOf(id);
    expect(back.motto).toBe("Von Hand ergänzt");
    expect(back.programme).toEqual(first.programme);
    expect(back.documents).toEqual(first.documents);
    expect(back.trashedAt).toBeNull();
    for (const created of batch.items.flatMap((item) => item.createdIds)) {
      expect(getRecord(test.library.db, created)?.trashedAt).not.toBeNull();
    }
    expect(undoImport(test.library, batch.id)).toEqual({ trashed: 0, reverted: 0 });
    expect(test.batch(batch.id).undoneAt).not.toBeNull();
  });
});
