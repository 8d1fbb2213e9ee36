import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { extractProposal } from "../../../electron/backend/import/extract/extract.ts";
import { readFileContent } from "../../../electron/backend/import/registry.ts";
import { bytesOf } from "./make-documents.ts";

async function proposedFrom(fileName: string, text: string) {
  return extractProposal(await readFileContent({ fileName, bytes: Buffer.from(text) }));
}

async function eventFrom(fileName: string, text: string) {
  const told = await proposedFrom(fileName, text);
  if (told?.kind !== "event") throw new Error(`read as ${told?.kind ?? "document"}`);
  return told.draft;
}

const WHERE = "Rathaus, Markt 1, 07545 Gera";

describe("what an event is called", () => {
  it.each([
    ["Einladung zur 5. Bildungskonferenz „Stadt, Land, Schule“", "Stadt, Land, Schule"],
    ["Regionaler Lesetag „Seite für Seite“", "Seite für Seite"],
    ["Haus „Sonnenschein“ wird Familienzentrum", "Haus „Sonnenschein“ wird Familienzentrum"],
  ])("%s", async (heading, title) => {
    const text = `# ${heading}\n\nFachtag\n\n5. Juni 2018, 10 bis 15 Uhr\n\n${WHERE}`;
    expect((await eventFrom("a.md", text)).title).toBe(title);
  });

  it("is what a sentence says, where the headline only says what kind it is", async () => {
    const text = `# Zweite Jahrestagung im Vogtland\n\nDie Stadt Plauen lädt am 5. Juni 2018 zur Jahrestagung ein, die unter dem Thema „Wer erzieht wen?“ steht und sich an alle wendet, die mit Kindern arbeiten.\n\n${WHERE}`;
    const { title } = await eventFrom("a.md", text);
    expect(title).toBe("Wer erzieht wen?");
  });

  it("is not the title of a talk", async () => {
    const text = `# Zweite Jahrestagung im Vogtland\n\nDie Stadt Plauen lädt am 5. Juni 2018 zur Jahrestagung ein, die sich an alle wendet, die mit Kindern arbeiten. Um 10 Uhr spricht Dr. Ute Kranz unter dem Titel „Wer erzieht wen?“ über Familien.\n\n${WHERE}`;
    expect((await eventFrom("a.md", text)).title).toBe("Zweite Jahrestagung im Vogtland");
  });

  it("is what the text calls it where a headline of news quotes it", async () => {
    const text =
      "# Neunzig Lehrkräfte hören „Mut zur Lücke“\n\n12. Juni 2018\n\nAm 5. Juni 2018 trafen sich neunzig Lehrkräfte im Rathaus in Gera zum Fachtag „Mut zur Lücke“, um über das Lernen zu sprechen, das Zeit braucht.";
    const told = await eventFrom("a.md", text);
    expect([told.title, told.start]).toEqual(["Mut zur Lücke", "2018-06-05"]);
  });

  it("is what the day was, under a headline about what people said there", async () => {
    const text =
      "# Wenn Kinder Bücher bauen\n\nBeim Lesetag „Papier hat zwei Seiten“ trafen sich am 5. Juni 2018 im Haus der Jugend in Gera achtzig Fachkräfte, um voneinander zu lernen.";
    const told = await eventFrom("a.md", text);
    expect([told.title, told.start, told.venue.address.city]).toEqual([
      "Papier hat zwei Seiten",
      "2018-06-05",
      "Gera",
    ]);
  });

  it("stands in the body of a mail that answers another", async () => {
    const mail = `From: a@b.example\r\nTo: c@d.example\r\nSubject: Re: Termin?\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHallo zusammen,\r\n\r\nes bleibt dabei:\r\n\r\nArbeitstreffen Schulsozialarbeit\r\nMo., 4. Juni 2018, 10 bis 12 Uhr\r\n${WHERE}\r\n\r\nGruß\r\nUte Kranz\r\n`;
    expect((await eventFrom("a.eml", mail)).title).toBe("Arbeitstreffen Schulsozialarbeit");
  });

  it("is the body that one is asked to meet", async () => {
    const text = `Stadt Plauen\nKulturbetrieb\nAm Anger 3, 08523 Plauen\n\nAn die Mitglieder des Lesebeirats\n\nPlauen, 07.05.2018\n\nEinladung zur 4. Sitzung des Lesebeirats\n\nDatum: 05.06.2018\nBeginn: 10 Uhr\nOrt: Rathaus, Unterer Graben 1, 08523 Plauen`;
    const told = await eventFrom("a.txt", text);
    expect([told.title, told.start, told.organisers[0]?.name]).toEqual([
      "4. Sitzung des Lesebeirats",
      "2018-06-05T10:00",
      "Stadt Plauen",
    ]);
  });

  it("is the motto where the headline only says that there are places left", async () => {
    const text =
      "# Noch Plätze frei: Karten für den Lesetag verfügbar\n\n(Gera) Die Stadt Gera und der Burgenländische Kreis laden am Dienstag, 5. Juni 2018, von 10 bis 15 Uhr zum Lesetag in das Rathaus, Kornmarkt 12, 07545 Gera, ein. Das Motto lautet „Seite für Seite“.";
    const told = await eventFrom("a.md", text);
    expect([told.title, told.organisers.map(({ name }) => name)]).toEqual([
      "Seite für Seite",
      ["Stadt Gera", "Burgenländischer Kreis"],
    ]);
  });

  it("is the quotation under a headline that says for whom it is", async () => {
    const text = `# Studientag für Lehrkräfte\n\n„Langsam lesen lernen“\n\n5. Juni 2018, 10 bis 15 Uhr\n\n${WHERE}`;
    expect((await eventFrom("a.md", text)).title).toBe("Langsam lesen lernen");
  });

  it("is what minutes are of", async () => {
    const text = `# Kurzprotokoll Arbeitstreffen Lesen\n\nTermin: 5. Juni 2018, 10 bis 12 Uhr\n\nOrt: ${WHERE}\n\nModeration: Ute Kranz, Kreisbildungsbüro Greiz\n\nGäste: Dr. Ingo Falke (FH Elstertal); Xanthe Brüll (Stiftung Buchdruck)`;
    const told = await proposedFrom("a.md", text);
    if (told?.kind !== "event") throw new Error("read as no event");
    expect(told.draft.title).toBe("Arbeitstreffen Lesen");
    expect(told.draft.organisers.map(({ name }) => name)).toEqual(["Kreisbildungsbüro Greiz"]);
    expect(told.persons.map(({ name }) => name)).toEqual([
      "Ute Kranz",
      "Ingo Falke",
      "Xanthe Brüll",
    ]);
  });

  it.each(["Aktenvermerk", "Gesprächsvermerk", "Kurzprotokoll"])("is not %s", async (word) => {
    const text = `# ${word}\n\nBetreff: Besprechung zum Ganztag\n\nTermin: 4. Juni 2018, 10 bis 12 Uhr\n\nOrt: ${WHERE}`;
    expect((await eventFrom("a.md", text)).title).toBe("Besprechung zum Ganztag");
  });

  it("is underlined in plain text", async () => {
    const text = `Kreisbildungswerk\nSeminare im Herbst\n\nReden lernen, leise bleiben?\n-----------------------------\n\nWann: 5. Juni 2018, 10-15 Uhr\nWo: ${WHERE}`;
    expect((await eventFrom("a.txt", text)).title).toBe("Reden lernen, leise bleiben?");
  });

  it("may be broken over lines of large print", async () => {
    const pdf = new PDFDocument({ size: "A4" });
    pdf.fontSize(30).text("Was bleibt von").text("der Schule?");
    pdf.fontSize(12).text("Vortrag").text("5. Juni 2018, 10 Uhr").moveDown();
    pdf.text(`${WHERE}`).fontSize(8).text("Der Eintritt ist frei, und alle sind uns willkommen.");
    const read = await readFileContent({ fileName: "a.pdf", bytes: await bytesOf(pdf) });
    const told = extractProposal(read);
    expect(told?.draft.title).toBe("Was bleibt von der Schule?");
    expect(told?.kind === "event" && told.draft.venue.address.city).toBe("Gera");
  });
});

describe("when it is", () => {
  it.each([
    ["5. Juni 2018, 14 Uhr c. t.", "2018-06-05T14:15", null],
    ["5. Juni 2018, 14 Uhr s. t.", "2018-06-05T14:00", null],
    ["5. Juni 2018, 20 bis 24 Uhr", "2018-06-05T20:00", "2018-06-06T00:00"],
    ["31. Dezember 2018\n\n18–24 Uhr", "2018-12-31T18:00", "2019-01-01T00:00"],
  ])("%s", async (line, start, end) => {
    const told = await eventFrom("a.md", `# Wem dient Bildung?\n\nVortrag\n\n${line}\n\n${WHERE}`);
    expect([told.start, told.end]).toEqual([start, end]);
  });

  it("is the new day of what was put off", async () => {
    const text = `Liebe Mitglieder,\n\nder für den 4. Juni 2018 geplante Fachtag „Wege ins Buch“ muss verlegt werden, weil der Saal gesperrt ist.\n\nErsatztermin ist Montag, der 18. Juni 2018, 10 bis 15 Uhr.\n\n${WHERE}`;
    const told = await eventFrom("a.md", text);
    expect([told.start, told.end]).toEqual(["2018-06-18T10:00", "2018-06-18T15:00"]);
  });

  it("has the hours that sentences tell", async () => {
    const text = `# Fachtag „Wege ins Buch“\n\nDie Stadt Gera lädt am 5. Juni 2018 zum Fachtag in das Rathaus ein. Der Tag beginnt um 8.30 Uhr mit einem Kaffee im Foyer. Gegen 14 Uhr endet er.\n\n${WHERE}`;
    const told = await eventFrom("a.md", text);
    expect([told.start, told.end]).toEqual(["2018-06-05T08:30", "2018-06-05T14:00"]);
  });

  it("is not that of the next meeting", async () => {
    const text = `Protokoll über die 3. Beratung des Lesebeirats der Stadt Gera\n\nam Montag, 4. Juni 2018, 10:00 bis 11:30 Uhr im Ratssaal, Kornmarkt 12, 07545 Gera\n\nVorsitz: Ute Kranz\n\n3. Termine\n\nDie kommende Beratung findet am 3. September 2018 statt.`;
    const told = await eventFrom("a.md", text);
    expect(told).toMatchObject({
      title: "3. Beratung des Lesebeirats der Stadt Gera",
      start: "2018-06-04T10:00",
      end: "2018-06-04T11:30",
      organisers: [{ name: "Stadt Gera" }],
      venue: { name: "Ratssaal", address: { street: "Kornmarkt 12", city: "Gera" } },
    });
  });

  it("is all days of a span, though the first has an hour", async () => {
    const text = `„Wege ins Buch“\nSeminar vom 4. bis 6. Juni 2018\n${WHERE}\n\nProgramm\n\nMontag, 4. Juni 2018\n14.00 Uhr Ankommen\n15.00 Uhr Begrüßung\n\nDienstag, 5. Juni 2018\n9.00 Uhr Workshop 1: Papier\n11.00 Uhr Workshop 2: Druck`;
    const told = await eventFrom("a.txt", text);
    expect([told.start, told.end]).toEqual(["2018-06-04", "2018-06-06"]);
  });
});

describe("where it is, in a sentence", () => {
  it.each([
    [
      "Am 5. Juni 2018 wird die Stadtbücherei (Am Anger 3, 91541 Rothenburg ob der Tauber) zum Fachtag „Wege ins Buch“ ein Ort für alle, die gern lesen und davon erzählen.",
      ["Am Anger 3", "91541", "Rothenburg ob der Tauber"],
    ],
    [
      "Achtzig Fachkräfte berieten am 5. Juni 2018 beim Fachtag „Wege ins Buch“ im Haus der Jugend in Plauen, wie Kinder zum Lesen kommen.",
      ["", "", "Plauen"],
    ],
  ])("%s", async (sentence, address) => {
    const { street, postcode, city } = (
      await eventFrom("a.md", `# Fachtag „Wege ins Buch“\n\n5. Juni 2018, 10 Uhr\n\n${sentence}`)
    ).venue.address;
    expect([street, postcode, city]).toEqual(address);
  });
});

it("is on the screen where the line of day and hour says so, whatever address signs", async () => {
  const text = `Hallo zusammen,\n\nhier der Termin für das Arbeitstreffen Lesen:\n\nMontag, 4. Juni 2018, 10 Uhr, per Webex (Link folgt)\n\nBeste Grüße\nUte Kranz\nStadt Plauen\nAm Anger 3, 08523 Plauen`;
  const { venue } = await eventFrom("a.txt", text);
  expect([venue.name, venue.address.city]).toEqual(["per Webex (Link folgt)", ""]);
});

describe("what makes an event of a text", () => {
  it("is a sentence with day, hours and address", async () => {
    const text = `# Rückfrage\n\nUnsere Arbeitsrunde Vorlesen trifft sich am Montag (4. Juni 2018) von 8.30 bis 9.30 Uhr, dieses Mal im Kreisarchiv, Am Anger 3, 07545 Gera. Bringt bitte eure Listen mit.\n\nSchöne Grüße\nUte Kranz\nLandratsamt Greiz`;
    const told = await eventFrom("a.md", text);
    expect([told.start, told.venue.address.city, told.organisers[0]?.name]).toEqual([
      "2018-06-04T08:30",
      "Gera",
      "Landratsamt Greiz",
    ]);
  });

  it("is a day to keep free, with the town", async () => {
    const text =
      "Guten Tag,\n\nbitte notieren Sie sich:\n\nFrühjahrstagung der Lesebeiräte\n4. Juni 2018\nAlte Spinnerei, Am Anger 3, 07545 Gera\n\nViele Grüße\nUte Kranz\nFachstelle Lesen Gera\nein Projekt der Buchdruck-Stiftung";
    const told = await eventFrom("a.txt", text);
    expect([told.title, told.organisers.map(({ name }) => name)]).toEqual([
      "Frühjahrstagung der Lesebeiräte",
      ["Fachstelle Lesen Gera"],
    ]);
  });

  it("is the first paragraph of news", async () => {
    const text =
      "# Lesen steckt an\n\nGera. Bis auf den letzten Platz gefüllt war der Ratssaal am Dienstag, 5. Juni 2018, beim zweiten Lesefest des Landkreises Greiz. Achtzig Gäste waren der Einladung der Buchdruck-Stiftung gefolgt.";
    const told = await eventFrom("a.md", text);
    expect([told.start, told.organisers[0]?.name, told.venue.address.city]).toEqual([
      "2018-06-05",
      "Buchdruck-Stiftung",
      "Gera",
    ]);
  });

  it("is a table of hours, day by day", async () => {
    const text = `# Wem gehört das Dorf?\n\n4. bis 5. Juni 2018\n\nTagungshaus, Am Anger 3, 07545 Gera\n\n## Montag\n\n| 14.00 | Anreise |\n| --- | --- |\n| 15.00 | Begrüßung: Ute Kranz |\n| 18.00 | Abendessen |\n\n## Dienstag\n\n| 9.00 | Vortrag: Das Dorf, Ingo Held |\n| --- | --- |\n| 12.00 | Mittagessen |`;
    const told = await eventFrom("a.md", text);
    expect([told.start, told.end, told.programme.length]).toEqual(["2018-06-04", "2018-06-05", 5]);
  });
});

describe("what is no event", () => {
  it.each([
    [
      "a statute",
      "# Gebührensatzung der Musikschule\n\n§ 1 Die Musikschule öffnet Montag bis Freitag 14 bis 19 Uhr.\n\n§ 2 Diese Satzung tritt am 5. Juni 2018 in Kraft.\n\nGera, den 4. Mai 2018",
    ],
    [
      "an office with its hours",
      "# Lesebüro Gera\n\nKornmarkt 12, 07545 Gera\n\nLeitung: Ute Kranz\n\nSprechzeiten: Montag bis Freitag 8–12 Uhr\n\nAm 5. Juni 2018 bleibt das Büro geschlossen.",
    ],
    [
      "a bill",
      "# Rechnung 2018-14\n\nDatum: 5. Juni 2018\n\nTagungspauschale Fachtag „Wege ins Buch“, 10 bis 15 Uhr: 400 Euro",
    ],
    [
      "a table of words that end in a day",
      "# Kürzel\n\nDatum: siehe unten\n\n| Kürzel | Wort |\n| --- | --- |\n| w | Wochentag |\n| k | Kalendertag |\n\n2005-01-31",
    ],
    [
      "a paper for a council",
      "# Sitzungsvorlage 12/2018\n\nStadtrat\n\n14.06.2018\n\nDie Stadt Gera veranstaltet jährlich einen Fachtag, zuletzt am 5. Juni 2018 im Rathaus. Der Rat nimmt das zur Kenntnis und bittet um einen Bericht.",
    ],
    [
      "an offer of money",
      "# Förderrichtlinie für Lesefeste\n\nAntragsfrist: 5. Juni 2018, 12 Uhr\n\nDie Stiftung Lesezeichen lädt zu einer Sprechstunde am 14. Mai 2018 um 16 Uhr ein, in der sie Fragen beantwortet.",
    ],
    [
      "an issue with many days",
      "# Rundbrief Bildung, Juni 2018\n\n## Lesefest am 5. Juni\n\nDie Stadtbibliothek lädt ein.\n\n## Rückblick: Fachtag am 4. Mai\n\nRund 60 Gäste trafen sich am 4. Mai 2018 im Rathaus, um sich auszutauschen.",
    ],
  ])("%s", async (_, text) => {
    expect(await proposedFrom("a.md", text)).toBeNull();
  });
});
