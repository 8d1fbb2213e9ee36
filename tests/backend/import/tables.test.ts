import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { undoImport } from "../../../electron/backend/handlers/import-review.ts";
import { tableHandlers } from "../../../electron/backend/handlers/tables.ts";
import { proposeMapping } from "../../../electron/backend/import/table/propose-mapping.ts";
import { parseAmount, readRow } from "../../../electron/backend/import/table/read-row.ts";
import { findByName } from "../../../electron/backend/store/names.ts";
import { countByKind, requireRecord } from "../../../electron/backend/store/records.ts";
import { loadPlaceTable } from "../../../shared/geography/place-table.ts";
import { openTestLibrary, type TestLibrary } from "./open-test-library.ts";

const PEOPLE = `Adressliste Netzwerk;;;;;
Stand: März 2024;;;;;
Anrede;Vorname;Name;Institution;E-Mail;Telefon
Frau;Birgit;Schäfer;Volkshochschule Leipzig;b.schaefer@vhs.example;0341 1234-5
Herr;Frank;Lindner;Verein Offene Tür e. V.;lindner@tuer.example;
Frau;Jana;Müller;Stadt Gera;ohne;
Frau;Birgit;Schäfer;Bürgerstiftung Leipzig;b.schaefer@vhs.example;
;;;;nur@mail.example;
`;

describe("proposing how a table is read", () => {
  it("finds the headings under a title and maps by name", () => {
    const rows = PEOPLE.trim()
      .split("\n")
      .map((line) => line.split(";"));
    expect(proposeMapping(rows, 1)).toEqual({
      kind: "person",
      sheet: 1,
      headerRow: 2,
      key: "mail",
      columns: [
        { column: 1, field: "givenName" },
        { column: 2, field: "familyName" },
        { column: 3, field: "organisation" },
        { column: 4, field: "mail" },
        { column: 5, field: "phone" },
      ],
    });
  });

  it("maps by content where there are no headings", () => {
    const rows = [
      ["Bürgerstiftung Gera", "07545", "Gera", "post@stiftung.example"],
      ["Verein Offene Tür e. V.", "99867", "Gotha", "info@tuer.example"],
    ];
    const mapping = proposeMapping(rows, 1);
    expect(mapping.headerRow).toBe(-1);
    expect(mapping.kind).toBe("organisation");
    expect(mapping.columns).toContainEqual({ column: 0, field: "name" });
    expect(mapping.columns).toContainEqual({ column: 1, field: "postcode" });
    expect(mapping.columns).toContainEqual({ column: 3, field: "mail" });
  });

  it("knows tables of events and of cooperations", () => {
    const events = [["Veranstaltung", "Datum", "Uhrzeit", "Ort", "Veranstalter"]];
    expect(proposeMapping(events, 1)).toMatchObject({ kind: "event" });
    const partnerships = [["Kooperation", "Stiftung", "Kommune", "Kooperationsart", "Betrag"]];
    const mapping = proposeMapping(partnerships, 1);
    expect(mapping.kind).toBe("partnership");
    expect(mapping.columns.map(({ field }) => field)).toEqual([
      "title",
      "partners",
      "partners",
      "cooperationKinds",
      "amount",
    ]);
  });

  it("knows headings in both genders, and a postcode that shares a column with its town", () => {
    const rows = [
      ["Einrichtung", "Ansprechpartner/in", "Tel.", "PLZ/Ort"],
      ["Grundschule Am Mühlgraben", "Frau Heike Gröbel", "03621/555-12", "99867 Gotha"],
    ];
    expect(proposeMapping(rows, 1)).toMatchObject({
      kind: "person",
      headerRow: 0,
      columns: [
        { column: 0, field: "organisation" },
        { column: 1, field: "name" },
        { column: 2, field: "phone" },
      ],
    });
    expect(proposeMapping(rows, 1, "organisation").columns).toContainEqual({
      column: 3,
      field: "postcodeAndCity",
    });
    const bare = rows.slice(1).map((row) => [row[0] ?? "", row[3] ?? ""]);
    expect(proposeMapping(bare, 1, "organisation").columns).toContainEqual({
      column: 1,
      field: "postcodeAndCity",
    });
    for (const heading of ["Ansprechpartner:in", "Ansprechpartner*in", "Ansprechpartner/-innen"]) {
      const { columns } = proposeMapping([["Einrichtung", heading]], 1, "person");
      expect(columns, heading).toContainEqual({ column: 1, field: "name" });
    }
  });

  it.each([
    [{ street: "Markt 1", postcodeAndCity: "D-99867 Gotha" }, "Markt 1", "99867", "Gotha"],
    [{ street: "Markt 1, 99867 Gotha" }, "Markt 1", "99867", "Gotha"],
    [{ street: "Markt 1\n99867 Gotha" }, "Markt 1", "99867", "Gotha"],
    [{ street: "Straße des 17. Juni 135" }, "Straße des 17. Juni 135", "", ""],
    [{ postcodeAndCity: "Gotha" }, "", "", "Gotha"],
  ])("reads the address %o", async (cells, street, postcode, city) => {
    const columns = Object.keys({ name: "", ...cells }).map((field, column) => ({ column, field }));
    const row = readRow(
      ["Verein", ...Object.values(cells)],
      { kind: "organisation", sheet: 1, headerRow: -1, columns, key: "name" },
      await loadPlaceTable(),
    );
    expect(row).toMatchObject({ input: { address: { street, postcode, city } } });
  });

  it.each([
    ["12.500,00 €", 12_500],
    ["12500", 12_500],
    ["1.000 Euro", 1_000],
    ["99,5", 99.5],
    ["etwa 300", null],
  ])("reads the amount %s", (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });
});

describe("tables in a library", () => {
  let test: TestLibrary;
  beforeEach(async () => {
    test = await openTestLibrary();
  });
  afterEach(() => test.close());

  const open = () => ({ ...test.library, imports: test.imports }) as never;

  async function bring(name: string, content: string | Buffer): Promise<string> {
    const file = path.join(test.folder, name);
    writeFileSync(file, content);
    const batch = await test.run(file);
    expect(batch.items[0]?.error).toBeNull();
    return batch.items[0]?.record?.id ?? "";
  }

  const encodings: [string, (text: string) => Buffer][] = [
    ["UTF-8", (text) => Buffer.from(text)],
    ["UTF-8 with its mark", (text) => Buffer.from(`\ufeff${text}`)],
    ["UTF-16", (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")])],
    ["windows-1252", (text) => Buffer.from(text, "latin1")],
    ["tabs", (text) => Buffer.from(text.replaceAll(";", "\t"))],
  ];
  it.each(encodings)(
    "says what would happen, then does it, then takes it back: %s",
    async (_, encode) => {
      const documentId = await bring("Adressen.csv", encode(PEOPLE));
      const { proposed, rows } = await tableHandlers["tables.open"](open(), {
        documentId,
        sheet: 1,
      });
      expect(rows[3]?.[2]).toBe("Schäfer");
      const trial = await tableHandlers["tables.tryOut"](open(), { documentId, mapping: proposed });
      expect(trial.counts).toEqual({ new: 2, changed: 0, same: 0, joined: 1, failed: 2 });
      expect(trial.failures).toEqual([
        { row: 6, problem: "badMail", value: "ohne" },
        { row: 8, problem: "missingName", value: "nur@mail.example" },
      ]);
      expect(countByKind(test.library.db).person ?? 0).toBe(0);
      const run = await tableHandlers["tables.run"](open(), { documentId, mapping: proposed });
      expect(run.counts).toEqual(trial.counts);
      const id = findByName(test.library.db, "Birgit Schäfer", ["person"]) ?? "";
      expect(requireRecord(test.library.db, id)).toMatchObject({
        mail: "b.schaefer@vhs.example",
        phone: "0341 1234-5",
        roles: [
          { organisation: { name: "Volkshochschule Leipzig" } },
          { organisation: { name: "Bürgerstiftung Leipzig" } },
        ],
      });
      const again = await tableHandlers["tables.tryOut"](open(), { documentId, mapping: proposed });
      expect(again.counts).toMatchObject({ new: 0, changed: 0, same: 2 });
      expect(undoImport(test.library, run.batchId)).toMatchObject({ trashed: 2 });
      expect(countByKind(test.library.db).person ?? 0).toBe(0);
    },
  );

  it("keeps a mapping under a name", async () => {
    const documentId = await bring("Adressen.csv", PEOPLE);
    const { proposed } = await tableHandlers["tables.open"](open(), { documentId, sheet: 1 });
    tableHandlers["tables.saveMapping"](open(), { name: "Netzwerk", mapping: proposed });
    const { saved } = await tableHandlers["tables.open"](open(), { documentId, sheet: 1 });
    expect(saved).toEqual([{ name: "Netzwerk", mapping: proposed }]);
  });

  it("takes 5,000 contacts over in a few seconds", async () => {
    const lines = Array.from(
      { length: 5_000 },
      (_, at) =>
        `Vorname${at};Muster${at};Verein ${at % 300} e. V.;p${at}@verein.example;0341 ${at}00`,
    );
    const documentId = await bring(
      "viele.csv",
      `Vorname;Nachname;Organisation;E-Mail;Telefon\n${lines.join("\n")}\n`,
    );
    const { proposed } = await tableHandlers["tables.open"](open(), { documentId, sheet: 1 });
    const begin = performance.now();
    const run = await tableHandlers["tables.run"](open(), { documentId, mapping: proposed });
    const seconds = (performance.now() - begin) / 1_000;
    expect(run.counts.new).toBe(5_000);
    console.log(`5,000 contacts in ${seconds.toFixed(1)} s`);
    // Under 10 s on a machine that does nothing else; tests share theirs.
    expect(seconds).toBeLessThan(60);
  }, 120_000);
});
