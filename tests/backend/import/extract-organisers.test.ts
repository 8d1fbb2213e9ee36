import { describe, expect, it } from "vitest";
import { extractProposal } from "../../../electron/backend/import/extract/extract.ts";
import { splitOrganisations } from "../../../electron/backend/import/extract/organisation-names.ts";
import { readFileContent } from "../../../electron/backend/import/registry.ts";

async function proposedFrom(fileName: string, text: string) {
  return extractProposal(await readFileContent({ fileName, bytes: Buffer.from(text) }));
}

const HEAD = "Fachtag\n„Wege ins Buch“\n5. Juni 2018\n10:00 Uhr bis 15:00 Uhr\n06108 Halle (Saale)";

describe("organisers that have no legal form", () => {
  it.each([
    ["Kulturraum Oberlausitz-Niederschlesien", ""],
    ["Landschaftsverband Südniedersachsen", ""],
    ["Zweckverband Volksbildung Nordharz", ""],
    ["Regionalbüro Bildung Uckermark", ""],
    ["Netzwerk Leseförderung Altmark", "Netzwerk"],
    ["Bildungsregion Ostalb", ""],
    ["Arbeitsgemeinschaft Jugend Vogtland", "Netzwerk"],
    ["Bündnis für gute Bildung", "Netzwerk"],
    ["Thüringischer Landkreistag", ""],
  ])("%s", async (name, kind) => {
    const text = `${HEAD}\nVeranstalter: ${name}\n\nEin Tag über Vorlesen.`;
    const told = await proposedFrom("a.txt", text);
    expect(told?.kind === "event" && told.draft.organisers.map((one) => one.name)).toEqual([name]);
    expect(told?.organisations).toMatchObject([{ name, organisationKind: kind }]);
  });

  it("are told apart in a row", () => {
    const names = splitOrganisations(
      "Kulturraum Oberlausitz und Zweckverband Bildung Mitte, Landschaftsverband Harz sowie Regionalbüro Nord",
    ).map(({ name }) => name);
    expect(names).toEqual([
      "Kulturraum Oberlausitz",
      "Zweckverband Bildung Mitte",
      "Landschaftsverband Harz",
      "Regionalbüro Nord",
    ]);
  });

  it("are found in a sentence", async () => {
    const told = await proposedFrom(
      "a.txt",
      `${HEAD}\n\nDer Kulturraum Oberlausitz lädt zum Fachtag nach Halle ein, bei dem alles über das Vorlesen gesagt wird.`,
    );
    expect(told?.kind === "event" && told.draft.organisers.map((one) => one.name)).toEqual([
      "Kulturraum Oberlausitz",
    ]);
  });
});

describe("an organiser that only the site names", () => {
  const page = (title: string) =>
    `<html lang="de"><head><title>${title}</title></head><body><main><p>Fachtag</p><h1>„Wege ins Buch“</h1><p>5. Juni 2018</p><p>10:00 Uhr bis 15:00 Uhr</p><p>06108 Halle (Saale)</p><p>Ein Tag über Vorlesen, an dem alle etwas mitnehmen konnten.</p></main></body></html>`;

  it.each([
    ["Wege ins Buch | Stiftung Seitenwind", ["Stiftung Seitenwind"]],
    ["Netzwerk Bildung Mitte – Wege ins Buch", ["Netzwerk Bildung Mitte"]],
    ["Wege ins Buch | Startseite", []],
    ["Wege ins Buch", []],
  ])("%s", async (title, names) => {
    const told = await proposedFrom("seite.html", page(title));
    expect(told?.kind === "event" && told.draft.organisers.map((one) => one.name)).toEqual(names);
    if (names.length > 0) expect(told?.origins.organisers?.passage).toBe(title);
  });
});

describe("money of a practice example", () => {
  const example = (prose: string, heading = "") =>
    `Praxisbeispiel\nLesepaten im Bücherbus\n\nAusgangslage\nIm Landkreis gibt es wenige Büchereien.\n\nUmsetzung\n${prose}\n\nErgebnisse\nViele Kinder lesen gern.${heading}`;

  it.each([
    [
      "Der Bus fährt jeden Tag. Die Stiftung finanziert ihn mit jährlich 10 TEUR. Er hält überall.",
      "Die Stiftung finanziert ihn mit jährlich 10 TEUR.",
      [],
    ],
    [
      "Das Projekt wird gefördert durch die Stiftung Seitenwind. Der Bus fährt.",
      "Das Projekt wird gefördert durch die Stiftung Seitenwind.",
      [],
    ],
    [
      "Der Bus kostete rund 1,2 Mio. Euro. Gefördert von der Stiftung mit 12.500 €.",
      "Gefördert von der Stiftung mit 12.500 €.",
      ["1,2 Mio. Euro"],
    ],
    ["Der Bus fährt jeden Tag.", "", []],
  ])("%s", async (prose, funding, reasons) => {
    const told = await proposedFrom("a.txt", example(prose));
    expect(told?.kind === "practiceExample" && told.draft.funding).toBe(funding);
    expect(told?.origins.funding?.passage ?? "").toBe(funding);
    expect((told?.origins.funding?.alternatives ?? []).map(({ reason }) => reason)).toEqual(
      reasons,
    );
  });

  it("under its own heading is taken whole", async () => {
    const text = example("Der Bus kostet 5.000 €.", "\n\nFinanzierung\nDie Stadt zahlt alles.");
    const told = await proposedFrom("a.txt", text);
    expect(told?.kind === "practiceExample" && told.draft.funding).toBe("Die Stadt zahlt alles.");
  });
});

it.each([
  [
    "Der Lesetag wird veranstaltet vom Vogtlandkreis, der Stadt Plauen und dem Evangelischen Dekanat Vogtland.",
    ["Vogtlandkreis", "Stadt Plauen", "Evangelisches Dekanat Vogtland"],
  ],
  [
    "Organisiert wurde der Tag vom Regionalen Bildungsbüro Gera, das seit zehn Jahren Feste ausrichtet.",
    ["Regionales Bildungsbüro Gera"],
  ],
  [
    "Eine Veranstaltung der Gemeindebücherei Weida in Zusammenarbeit mit dem Stadtarchiv Gera, zu der alle kommen können.",
    ["Gemeindebücherei Weida"],
  ],
])("%s", async (sentence, names) => {
  const told = await proposedFrom("a.txt", `${HEAD}\n\n${sentence}`);
  expect(told?.kind === "event" && told.draft.organisers.map(({ name }) => name)).toEqual(names);
});

describe("who supports an event", () => {
  const partnersOf = async (text: string) => {
    const told = await proposedFrom("a.txt", `${HEAD}\nVeranstalter: Stadt Gera\n\n${text}`);
    return told?.kind === "event" ? told.draft.cooperationPartners.map(({ name }) => name) : null;
  };

  it.each([
    ["Der Fachtag wird gefördert durch die Stiftung Lesezeichen.", ["Stiftung Lesezeichen"]],
    ["Gefördert wird die Tagung vom Freistaat Thüringen.", ["Freistaat Thüringen"]],
    [
      "Unterstützt wurde der Tag von der Sparkasse Elstertal und aus Mitteln des Landes.",
      ["Sparkasse Elstertal"],
    ],
    ["Die Reihe wird von der Bürgerstiftung Jena finanziell unterstützt.", ["Bürgerstiftung Jena"]],
    [
      "Mit freundlicher Unterstützung des Fördervereins Stadtbibliothek e. V. und der Rosenthal-Stiftung.",
      ["Förderverein Stadtbibliothek e. V.", "Rosenthal-Stiftung"],
    ],
    [
      "Ermöglicht durch eine Spende des Rotary-Hilfswerks Ostland e. V.",
      ["Rotary-Hilfswerk Ostland e. V."],
    ],
    ["Getränke stellt der Leseverein Plauen e. V.", ["Leseverein Plauen e. V."]],
    [
      "In Kooperation mit dem Landfrauenverband Vogtland e. V. und mit finanzieller Unterstützung der Klosterstiftung.",
      ["Landfrauenverband Vogtland e. V.", "Klosterstiftung"],
    ],
    ["Die Stadtwerke-Stiftung übernimmt die Kosten für das Mittagessen.", ["Stadtwerke-Stiftung"]],
    ["Mit freundlicher Unterstützung von:\nVolksbank-Stiftung Orla", ["Volksbank-Stiftung Orla"]],
    [
      "In Kooperation mit dem Kreisarchiv-Verein, gefördert durch das Landesamt für Kultur",
      ["Kreisarchiv-Verein", "Landesamt für Kultur"],
    ],
  ])("%s", async (text, names) => {
    expect(await partnersOf(text)).toEqual(names);
  });

  it.each([
    "Das Projekt Lesebus wird gefördert durch die Stiftung Rad und Tat.",
    "Kosten: 10 Euro (gefördert durch die Stiftung Lesezeichen)",
    "Unterstützt wird der Tag von vielen Ehrenamtlichen.",
    "Die Stadt Gera wird den Tag mit Unterstützung der Eltern gestalten.",
  ])("is nobody where %s", async (text) => {
    expect(await partnersOf(text)).toEqual([]);
  });
});

describe("who sends a paper that names no host", () => {
  const organisersOf = async (text: string) => {
    const told = await proposedFrom("a.md", text);
    return told?.kind === "event" ? told.draft.organisers.map(({ name }) => name) : null;
  };
  const DAY = "5. Juni 2018, 10 bis 15 Uhr\n\nRathaus, Markt 1, 07545 Gera";

  it("stands alone over the headline", async () => {
    const text = `Kreisbildungswerk Vogtland gGmbH\n\n# „Wege ins Buch“\n\nFachtag\n\n${DAY}`;
    expect(await organisersOf(text)).toEqual(["Kreisbildungswerk Vogtland gGmbH"]);
  });

  it("is two houses side by side under it", async () => {
    const text = `# Wege ins Buch\n\nFachtag\n\nVogtlandkreis · Stiftung Buchdruck\n\n${DAY}`;
    expect(await organisersOf(text)).toEqual(["Vogtlandkreis", "Stiftung Buchdruck"]);
  });

  it("is the house of who is in the chair of a meeting", async () => {
    const text = `# Protokoll\n\n4. Sitzung des Runden Tisches Lesen\n\nTermin: 5. Juni 2018, 10 bis 12 Uhr\n\nSitzungsleitung: Ute Kranz (Stadt Plauen, Kulturamt)\n\nProtokoll: Ingo Held`;
    expect(await organisersOf(text)).toEqual(["Stadt Plauen"]);
  });

  it("is the town over whose department a note begins", async () => {
    const note = `Fachdienst Jugend\nAz. 51-3\nPlauen, den 7. Juni 2018\n\n# Gesprächsvermerk\n\nBetreff: Runder Tisch Lesen\n\nTermin: 5. Juni 2018, 10 bis 12 Uhr\n\nTeilnehmende: Ute Kranz (Stadt Plauen), Ingo Held (Jobcenter)`;
    expect(await organisersOf(note)).toEqual(["Stadt Plauen"]);
  });

  it("is who writes a mail, not who wrote the one it answers", async () => {
    const head =
      "From: a@b.example\r\nTo: c@d.example\r\nContent-Type: text/plain; charset=utf-8\r\n";
    const own = `wir treffen uns am 5. Juni 2018 um 10 Uhr zum Arbeitstreffen Lesen im Rathaus.\n\nViele Grüße\nUte Kranz\nKulturbetrieb Plauen gGmbH\n`;
    const below =
      "\nAm 03.05.2018 um 09:10 schrieb Ingo Held <held@verein.example>:\n> Passt der 12. Juni 2018, 14 Uhr?\n>\n> Viele Grüße\n> Ingo Held\n> Leseverein Gera e. V.\n";
    const hosts = async (subject: string, body: string) => {
      const told = await proposedFrom(
        "a.eml",
        `${head}Subject: ${subject}\r\n\r\n${body.replaceAll("\n", "\r\n")}`,
      );
      return told?.kind === "event" ? [told.draft.start, told.draft.organisers[0]?.name] : null;
    };
    expect(await hosts("AW: Termin", own + below)).toEqual([
      "2018-06-05T10:00",
      "Kulturbetrieb Plauen gGmbH",
    ]);
    // What is only passed on is told below.
    expect(
      await hosts(
        "WG: Termin",
        `Zur Kenntnis.\n\nViele Grüße\nUte Kranz\n\n-----Ursprüngliche Nachricht-----\n${own}`,
      ),
    ).toEqual(["2018-06-05T10:00", "Kulturbetrieb Plauen gGmbH"]);
  });

  it("is not whom a letter goes to, nor a part of an office", async () => {
    expect(
      await organisersOf(
        `An die Schulen im Netzwerk Lesen\nz. H. der Leitung\n\n# Fachtag „Wege ins Buch“\n\n${DAY}`,
      ),
    ).toEqual([]);
    expect(
      await organisersOf(`Fachbereich Bildung\nAz. 12\n\n# Fachtag „Wege ins Buch“\n\n${DAY}`),
    ).toEqual([]);
  });
});

it.each([
  ["Stiftung Kunst & Schule, Stadt Gera", ["Stiftung Kunst & Schule", "Stadt Gera"]],
  ["Initiative Handwerk und Hochschule", ["Initiative Handwerk und Hochschule"]],
  ["Landkreis Gotha und Jobcenter", ["Landkreis Gotha", "Jobcenter"]],
  [
    "Evangelische Telefonseelsorge Mitte und Sozialwerk Nord e. V.",
    ["Evangelische Telefonseelsorge Mitte", "Sozialwerk Nord e. V."],
  ],
])("%s", (text, names) => {
  expect(splitOrganisations(text).map(({ name }) => name)).toEqual(names);
});
