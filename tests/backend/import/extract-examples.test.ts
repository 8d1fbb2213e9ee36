import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extractProposal } from "../../../electron/backend/import/extract/extract.ts";
import { readFileContent } from "../../../electron/backend/import/registry.ts";
import { docxOfText, pdfOfText } from "./make-documents.ts";

const FOLDER = new URL("../../fixtures/import/examples/", import.meta.url);

async function readExample(fileName: string, bytes: Uint8Array) {
  const proposal = extractProposal(await readFileContent({ fileName, bytes }));
  if (proposal?.kind !== "practiceExample")
    throw new Error(`read as ${proposal?.kind ?? "document"}`);
  return proposal;
}

describe("practice examples", () => {
  const text = readFileSync(new URL("01-lesepaten.txt", FOLDER), "utf8");
  const formats: [string, () => Promise<Uint8Array>][] = [
    ["beispiel.txt", async () => Buffer.from(text)],
    ["beispiel.pdf", () => pdfOfText(text)],
    ["beispiel.docx", () => docxOfText(text)],
  ];
  for (const [fileName, make] of formats) {
    it(`reads every section of ${fileName}`, async () => {
      const { draft, organisations, persons, origins } = await readExample(fileName, await make());
      expect(draft).toMatchObject({
        title: "Lesepaten im Bücherbus – Vorlesen auf dem Dorf",
        aims: "– Kinder hören jede Woche eine Geschichte.\n– Ältere Menschen finden eine sinnvolle Aufgabe.",
        results: "Nach zwei Jahren sind 46 Lesepaten aktiv; 310 Kinder nehmen teil.",
        successFactors: "Eine feste Ansprechperson im Landratsamt und kurze Wege zur Stiftung.",
        pitfalls: "Der Versicherungsschutz der Ehrenamtlichen musste erst geklärt werden.",
        runningTime: "seit dem Schuljahr 2016/17",
        start: "2016-08",
        end: null,
        fieldsOfAction: ["Sprachbildung und Leseförderung", "Engagement und Ehrenamt"],
        educationPhases: ["Frühe Kindheit", "Grundschulalter"],
        targetGroups: ["Kinder", "Ehrenamtliche"],
      });
      expect(draft.startingPoint).toMatch(/^Im Landkreis gibt es/);
      expect(draft.implementation).toContain("14 Dörfern");
      expect(draft.transferability).toContain("Fahrbibliothek");
      expect(draft.municipalities.map(({ name }) => name)).toEqual(["Landkreis Altenwald"]);
      expect(draft.foundations.map(({ name }) => name)).toEqual([
        "Bürgerstiftung Pleißenau",
        "Stiftung Lesefreude",
      ]);
      expect(draft.otherPartners.map(({ name }) => name)).toEqual([
        "Kreisbibliothek Altenwald",
        "Seniorenbeirat",
      ]);
      expect(
        organisations.find(({ name }) => name === "Stiftung Lesefreude")?.organisationKind,
      ).toBe("Stiftung");
      expect(persons).toMatchObject([
        {
          name: "Henrike Sommerfeld",
          academicTitle: "Dr.",
          organisation: "Kreisbibliothek Altenwald",
          phone: "03447 55501-12",
          mail: "h.sommerfeld@altenwald.example",
        },
      ]);
      expect(origins.pitfalls).toMatchObject({ confirmed: false });
      expect(origins.pitfalls?.passage).toContain("Versicherungsschutz");
    });
  }

  it("reads a project sheet with other headings and a table of facts", async () => {
    const bytes = readFileSync(new URL("02-steckbrief.html", FOLDER));
    const { draft } = await readExample("02-steckbrief.html", bytes);
    expect(draft).toMatchObject({
      title: "Werkstattjahr: Handwerk zum Anfassen",
      startingPoint:
        "Viele Betriebe suchen Lehrlinge, viele Jugendliche wissen nicht, was sie können.",
      aims: "Jugendliche finden heraus, was ihnen liegt.",
      implementation: "– Betriebe melden freie Plätze\n– Schulen stellen den Tag frei",
      results: "Von 60 Jugendlichen haben 41 eine Lehre begonnen.",
      pitfalls: "Fahrtkosten im ländlichen Raum.",
      funding: "40.000 Euro im Jahr, davon die Hälfte von der Stiftung",
      start: "2015-08-01",
      end: "2019-07-31",
    });
    expect(draft.summary).toMatch(/^Ein Jahr lang/);
    expect(draft.municipalities.map(({ name }) => name)).toEqual([
      "Stadt Gerstadt",
      "Landkreis Holzland",
    ]);
    expect(draft.foundations.map(({ name }) => name)).toEqual(["Stiftung Jugend und Handwerk"]);
  });

  it("leaves a letter, a report and a list of links as plain documents", async () => {
    const texts = [
      "Sehr geehrte Frau Winter,\n\nvielen Dank für Ihre Nachricht vom 3. März 2019. Wir kommen gern auf Sie zu.\n\nMit freundlichen Grüßen\nKlaus Berger",
      "Jahresbericht 2018\n\nDie Stiftung hat im vergangenen Jahr 14 Vorhaben gefördert. Die Zahl der Anträge ist auf 83 gestiegen, und der Vorstand hat sechsmal getagt.",
      "Nützliche Adressen\nhttps://eins.example\nhttps://zwei.example",
    ];
    for (const plain of texts) {
      const document = await readFileContent({ fileName: "x.txt", bytes: Buffer.from(plain) });
      expect(extractProposal(document)).toBeNull();
    }
  });
});

describe("who takes part in an example", () => {
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
  const partnersOf = async (text: string) => {
    const { draft, persons } = await readExample("beispiel.md", Buffer.from(text));
    const { municipalities, foundations, otherPartners } = draft;
    return {
      municipalities: names(municipalities),
      foundations: names(foundations),
      others: names(otherPartners),
      persons: names(persons),
    };
  };
  const TOLD =
    "## Ausgangslage\n\nViele Kinder hören zu wenige Geschichten.\n\n## Umsetzung\n\nEin Bus fährt über Land.\n\n## Ergebnisse\n\nAcht Dörfer machen mit.";

  it("is sorted by what each is, where one label names all", async () => {
    const text = `# Steckbrief\n\nProjektname: Lesebus\n\nTräger: Leseverein Plauen e. V.\n\nPartner: Vogtlandkreis, Stadt Plauen, Buchdruck-Stiftung\n\n${TOLD}`;
    expect(await partnersOf(text)).toMatchObject({
      municipalities: ["Vogtlandkreis", "Stadt Plauen"],
      foundations: ["Buchdruck-Stiftung"],
      others: ["Leseverein Plauen e. V."],
    });
  });

  it("stays under a label of its own", async () => {
    const text = `# Steckbrief\n\nProjektname: Lesebus\n\nStiftung: Buchdruck-Stiftung\n\nWeitere Partner: Stiftung Stadtmuseum\n\n${TOLD}`;
    expect(await partnersOf(text)).toMatchObject({
      foundations: ["Buchdruck-Stiftung"],
      others: ["Stiftung Stadtmuseum"],
    });
  });

  it("writes the report, receives it, or gives something", async () => {
    const text = `Leseverein Plauen e. V.\nAm Anger 3, 08523 Plauen\n\nAn die\nBuchdruck-Stiftung\n\n# Sachbericht\n\nProjekt: Lesebus\n\nBewilligungszeitraum: 2017 bis 2018\n\n${TOLD}\n\n## Finanzierung\n\nDer Vogtlandkreis stellt einen Fahrer, das Evangelische Schulzentrum Plauen übernimmt die Pflege der Bücher.\n\nFür die Richtigkeit:\nOdo Reinsberg, Vorstand`;
    expect(await partnersOf(text)).toEqual({
      municipalities: ["Vogtlandkreis"],
      foundations: ["Buchdruck-Stiftung"],
      others: ["Leseverein Plauen e. V.", "Evangelisches Schulzentrum Plauen"],
      persons: ["Odo Reinsberg"],
    });
  });

  it("stands in a line under the title", async () => {
    const text = `# Der Lesebus\n\nVogtlandkreis und Buchdruck-Stiftung\n\n${TOLD.replace("Ein Bus", "Seit dem Jahr 2016 bezahlt die Buchdruck-Stiftung einen Bus: Mit zweitausend Büchern und zwei Fahrern, die jedes Dorf kennen,")}`;
    const { draft } = await readExample("beispiel.md", Buffer.from(text));
    expect(draft.start).toBe("2016");
    expect(await partnersOf(text)).toMatchObject({
      municipalities: ["Vogtlandkreis"],
      foundations: ["Buchdruck-Stiftung"],
    });
  });

  it("is told under headings that ask", async () => {
    const text =
      "# Der Lesebus\n\nEin Praxisbeispiel aus dem Vogtland\n\n## Worum geht es?\n\nSeit Oktober 2017 fährt ein Bus mit Büchern über Land. Die Stadt Plauen betreibt ihn gemeinsam mit der Buchdruck-Stiftung und dem Leseverein Plauen e. V. seit dem ersten Tag, und jedes Jahr kommt ein Dorf hinzu.\n\n## Wie kam es dazu?\n\nEs gab auf den Dörfern keine Bücherei mehr.\n\n## Was ist daraus geworden?\n\nAcht Dörfer machen mit.\n\n## Wer gibt Auskunft?\n\nRuna Tschirner, Stadt Plauen";
    const { draft } = await readExample("beispiel.md", Buffer.from(text));
    expect([draft.start, draft.end]).toEqual(["2017-10", null]);
    expect(await partnersOf(text)).toEqual({
      municipalities: ["Stadt Plauen"],
      foundations: ["Buchdruck-Stiftung"],
      others: ["Leseverein Plauen e. V."],
      persons: ["Runa Tschirner"],
    });
  });
});
