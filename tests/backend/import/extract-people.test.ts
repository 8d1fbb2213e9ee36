import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { extractProposal } from "../../../electron/backend/import/extract/extract.ts";
import { findPeople } from "../../../electron/backend/import/extract/people.ts";
import { sourceLinesOf } from "../../../electron/backend/import/extract/source-lines.ts";
import { readFileContent } from "../../../electron/backend/import/registry.ts";
import { listLinks } from "../../../electron/backend/store/links.ts";
import { openTestLibrary, type TestLibrary } from "./open-test-library.ts";

async function peopleIn(text: string) {
  const read = await readFileContent({ fileName: "a.txt", bytes: Buffer.from(text) });
  return findPeople(sourceLinesOf(read));
}

const namesIn = async (text: string) => (await peopleIn(text)).map(({ name }) => name);

describe("people whom a text names", () => {
  it.each([
    ["a closing", "Mit freundlichen Grüßen\nSwenja Ostrau\nFachdienstleiterin", ["Swenja Ostrau"]],
    ["i. A.", "Beste Grüße\n\ni. A. Tjorben Quast", ["Tjorben Quast"]],
    ["gez.", "gez. Malwida Rühl", ["Malwida Rühl"]],
    ["an office under a name", "Dr. Silke Rabe\nOberbürgermeisterin", ["Silke Rabe"]],
    ["a chair", "Sitzungsleitung: Odo Reinsberg", ["Odo Reinsberg"]],
    ["who writes", "Protokollführung: Frau Hella Prinz", ["Hella Prinz"]],
    [
      "a row",
      "Anwesend: Dr. Ingo Falke (Stadt Gera), Runa Tschirner (Jobcenter), Petra Uhl",
      ["Ingo Falke", "Runa Tschirner", "Petra Uhl"],
    ],
    [
      "a list",
      "Es diskutieren:\n- Landrat Uwe Stern\n- Prof. Dr. Ada Lohse, Universität Erfurt\n\nEintritt frei",
      ["Uwe Stern", "Ada Lohse"],
    ],
    [
      "beside words on education",
      "Bildungsberatung im Rathaus (Elvira Muster-Nagel)",
      ["Elvira Muster-Nagel"],
    ],
    ["no picture of hers", "Bild: Elvira Muster-Nagel", []],
    [
      "an article and an office",
      "Danach spricht unser Streetworker-Vertreter Kelechi Obi.",
      ["Kelechi Obi"],
    ],
    ["an imprint", "Impressum: Stadt Gera · Redaktion: Beate Hopf", ["Beate Hopf"]],
    ["a sentence", "Für Fragen steht Ihnen Katrin Ebert gern zur Verfügung.", ["Katrin Ebert"]],
    [
      "where somebody is from",
      "So sagte es Thomas Ritter von der Einrichtung am Markt.",
      ["Thomas Ritter"],
    ],
  ])("are found by %s", async (_, text, names) => {
    expect(await namesIn(text)).toEqual(names);
  });

  it.each([
    ["who took a picture", "Bild 1: Volles Haus (Foto: Nikolai Prinz)"],
    [
      "what is called after somebody",
      "Wir treffen uns im Saal Clara Zetkin der Anna Seghers Schule.",
    ],
    ["a title", "Gezeigt wird „Hanna Sommer reist“ von einer Schulklasse."],
    ["a family name alone", "Auskunft erteilt: Frau Brauer"],
    ["offices and houses", "Leitung: Bildungsbüro Landkreis Gotha\nVorsitz: Stadt Gera"],
    ["who designed it", "Gestaltung: Studio Nordlicht"],
  ])("are not %s", async (_, text) => {
    expect(await namesIn(text)).toEqual([]);
  });

  it("keep what stands beside and under their names", async () => {
    const [person, ...others] = await peopleIn(
      "Ihre Ansprechpartnerin: Ines Adler, Stadt Gera, Tel. 0365 838-1234\n\nMit freundlichen Grüßen\nInes Adler\nKoordinatorin\nines.adler@gera.example",
    );
    expect(others).toEqual([]);
    expect(person).toMatchObject({
      organisation: "Stadt Gera",
      phone: "0365 838-1234",
      role: "Koordinatorin",
      mail: "ines.adler@gera.example",
    });
  });
});

describe("who holds what names no host", () => {
  const EVENT =
    "Fachtag „Wege ins Buch“\n\nDonnerstag, 7. Juni 2018, 10:00 Uhr\nHaus am See, Uferweg 3, 06108 Halle (Saale)";

  it.each([
    [
      "the letterhead",
      `Bürgerstiftung Saaletal · Markt 1 · 07545 Gera\n\n${EVENT}`,
      "Bürgerstiftung Saaletal",
    ],
    [
      "the signature",
      `${EVENT}\n\nViele Grüße\nEva Muster\nLeseclub Nord e. V.`,
      "Leseclub Nord e. V.",
    ],
    [
      "the imprint",
      `${EVENT}\n\nHerausgeber: Stadtbibliothek Halle, Markt 5`,
      "Stadtbibliothek Halle",
    ],
    [
      "an invitation",
      `${EVENT}\n\nMehr als 90 Fachleute sind der Einladung der Stiftung Morgenrot nach Halle gefolgt.`,
      "Stiftung Morgenrot",
    ],
  ])("is read from %s", async (_, text, organiser) => {
    const read = await readFileContent({ fileName: "a.txt", bytes: Buffer.from(text) });
    const told = extractProposal(read);
    if (told?.kind !== "event") throw new Error("no event was proposed");
    expect(told.draft.organisers.map(({ name }) => name)).toEqual([organiser]);
    expect(told.draft.venue.address.postcode).toBe("06108");
  });
});

describe("a person whom no field of the event names", () => {
  let test: TestLibrary;
  beforeEach(async () => {
    test = await openTestLibrary();
  });
  afterEach(() => test.close());

  it("becomes a contact that the event mentions", async () => {
    const file = path.join(test.folder, "einladung.txt");
    writeFileSync(
      file,
      "Fachtag „Wege ins Buch“\n\n7. Juni 2018, 10:00 Uhr\n06108 Halle (Saale)\n\nViele Grüße\nSwenja Ostrau\nLeseclub Nord e. V.",
    );
    const batch = await test.run(file);
    const event = batch.items[0]?.record?.id ?? "";
    const links = listLinks(test.library.db, event).filter(({ kind }) => kind === "person");
    expect(links).toMatchObject([{ relation: "mentions", title: "Swenja Ostrau" }]);
  });
});
