import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { importTree } from "../../../electron/backend/handlers/import-review.ts";
import { extractProposal } from "../../../electron/backend/import/extract/extract.ts";
import { readFileContent } from "../../../electron/backend/import/registry.ts";
import { requireRecord } from "../../../electron/backend/store/records.ts";
import { openTestLibrary } from "./open-test-library.ts";

async function proposed(text: string) {
  const bytes = Buffer.from(text);
  const proposal = extractProposal(await readFileContent({ fileName: "a.txt", bytes }));
  if (proposal?.kind !== "partnership") return null;
  return proposal;
}

const AGREEMENT = `Kooperationsvereinbarung

zwischen

der Stadt Gera, vertreten durch den Oberbürgermeister Max Muster, Kornmarkt 12, 07545 Gera
– im Folgenden „Stadt“ –

und

der Stiftung Seitenwind (StiSe), vertreten durch Dr. Eva Beispiel, Vorständin

wird folgende Vereinbarung geschlossen:

§ 1 Ziel der Zusammenarbeit
Kinder aus allen Stadtteilen sollen bis zum Ende der Grundschule gern lesen.

§ 2 Beiträge der Partner
Die Stiftung gewährt einen Zuschuss von jährlich 12.500 €.
Die Stadt stellt Räume und einen Eigenanteil von 5 TEUR im Jahr 2019 zur Verfügung. Der Zuschuss wird im Januar gezahlt.

§ 3 Laufzeit
Die Vereinbarung gilt vom 01.01.2019 bis zum 31.12.2021.
`;

describe("agreements", () => {
  it("name their sides and who stands for them", async () => {
    const found = await proposed(AGREEMENT);
    expect(found?.draft.title).toBe("Kooperationsvereinbarung Stadt Gera – Stiftung Seitenwind");
    expect(found?.organisations.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ["Stadt Gera"],
      ["Stiftung Seitenwind", "StiSe"],
    ]);
    expect(found?.draft.partners.map(({ organisation }) => organisation.name)).toEqual([
      "Stadt Gera",
      "Stiftung Seitenwind",
    ]);
    expect(found?.persons.map(({ name, organisation }) => [name, organisation])).toEqual([
      ["Max Muster", "Stadt Gera"],
      ["Eva Beispiel", "Stiftung Seitenwind"],
    ]);
    expect(found?.origins.partners?.passage).toContain("der Stiftung Seitenwind (StiSe)");
  });

  it("run as long as they say, whenever they were signed, and name who stands for a side by office first", async () => {
    const text = AGREEMENT.replace(
      "Dr. Eva Beispiel, Vorständin",
      "die Sprecherin des Beirats, Wanda Muster-Klein",
    ).concat("\nGera, den 17.12.2018\n\nMax Muster      Wanda Muster-Klein\n");
    const found = await proposed(text);
    expect([found?.draft.start, found?.draft.end]).toEqual(["2019-01-01", "2021-12-31"]);
    expect(found?.persons.map(({ name }) => name)).toEqual(["Max Muster", "Wanda Muster-Klein"]);
  });

  it("may have three sides, each in a paragraph of its own, and a day on which they were signed", async () => {
    const text =
      "Rahmenvertrag zur Leseförderung\n\nzwischen\nder Stadt Gera, vertreten durch den Oberbürgermeister, Herrn Max Muster,\n\ndem Leseverein Gera e. V., vertreten durch die Vorsitzende Hella Prinz,\n\nund der Stiftung Seitenwind, vertreten durch Frau Dr. Eva Beispiel,\n\nwird folgende Vereinbarung geschlossen:\n\n§ 1 Dauer\nDer Vertrag beginnt am 1. März 2019 und endet am 28. Februar 2022.\n\nGera, 4. Februar 2019\n";
    const found = await proposed(text);
    expect(found?.organisations.map(({ name }) => name)).toEqual([
      "Stadt Gera",
      "Leseverein Gera e. V.",
      "Stiftung Seitenwind",
    ]);
    expect([found?.draft.start, found?.draft.end]).toEqual(["2019-03-01", "2022-02-28"]);
    expect(found?.persons.map(({ name }) => name)).toEqual([
      "Max Muster",
      "Hella Prinz",
      "Eva Beispiel",
    ]);
  });

  it("tell aim, time and what each side gives, each with its passage", async () => {
    const found = await proposed(AGREEMENT);
    expect(found?.draft).toMatchObject({ start: "2019-01-01", end: "2021-12-31" });
    expect(found?.draft.aim).toMatch(/^Kinder aus allen Stadtteilen/);
    expect(found?.draft.agreements).toContain("§ 2 Beiträge der Partner");
    expect(found?.draft.agreements).not.toContain("Laufzeit");
    expect(
      found?.draft.funds.map(({ year, amount, currency }) => [year, amount, currency]),
    ).toEqual([
      [2019, 12_500, "EUR"],
      [2020, 12_500, "EUR"],
      [2021, 12_500, "EUR"],
      [2019, 5_000, "EUR"],
    ]);
    expect(found?.origins.funds?.passage).toContain("jährlich 12.500 €");
    expect(found?.origins.start?.passage).toContain("gilt vom 01.01.2019");
  });

  it("offer a sum beside the parts it is made of", async () => {
    const found = await proposed(
      `Fördervereinbarung zum Projekt „Lesewelten“ zwischen dem Landkreis Gotha und der Bürgerstiftung Gotha

§ 1 Gegenstand
Gefördert wird ein Lesebus.
§ 2 Mittel
2020: 10.000 Euro, 2021: 15.000 Euro
Das sind insgesamt 25.000 Euro.
`,
    );
    expect(found?.draft.title).toBe("Fördervereinbarung zum Projekt „Lesewelten“");
    expect(found?.draft.funds.map(({ year, amount }) => [year, amount])).toEqual([
      [2020, 10_000],
      [2021, 15_000],
    ]);
    expect(found?.origins.funds?.alternatives).toEqual([
      expect.objectContaining({
        reason: "25.000 Euro",
        passage: "Das sind insgesamt 25.000 Euro.",
      }),
    ]);
    expect(found?.draft.partners.map(({ organisation }) => organisation.name)).toEqual([
      "Landkreis Gotha",
      "Bürgerstiftung Gotha",
    ]);
  });

  it.each([
    "Die Kooperationsvereinbarung zwischen Stadt und Stiftung wurde am 3. Mai 2019 unterzeichnet.",
    "Vereinbarung\n\nWir treffen uns am Montag.",
    "Bericht\n\nZwischen den Jahren ruht die Arbeit, und der Kreis macht Pause.",
  ])("are not seen where a text only mentions one: %s", async (text) => {
    expect(await proposed(text)).toBeNull();
  });
});

describe("an agreement that is dropped in", () => {
  it("becomes a Kooperation with its sides as contacts and its kinds from the list", async () => {
    const test = await openTestLibrary();
    try {
      const file = path.join(test.folder, "Vereinbarung.txt");
      writeFileSync(file, AGREEMENT);
      const batch = await test.run(file);
      const made = requireRecord(test.library.db, batch.items[0]?.record?.id ?? "");
      if (made.kind !== "partnership") throw new Error(made.kind);
      expect(made.partners.every(({ organisation }) => organisation.id !== null)).toBe(true);
      expect(made.cooperationKinds).toContain("Förderung");
      expect(made.fieldOrigins.cooperationKinds?.passage).toContain("Zuschuss");
      expect(made.agreementDocuments).toHaveLength(1);
      expect(made.contactPersons.map(({ name }) => name)).toEqual([
        "Max Muster",
        "Dr. Eva Beispiel",
      ]);
      const again = await test.run(file);
      expect(again.items[0]).toMatchObject({ state: "known", record: { id: made.id } });
      const { nodes } = importTree(test.library, batch.id);
      expect(nodes[0]).toMatchObject({ kind: "partnership" });
    } finally {
      test.close();
    }
  });
});
