import { describe, expect, it } from "vitest";
import { extractProposal } from "../../../electron/backend/import/extract/extract.ts";
import { readFileContent } from "../../../electron/backend/import/registry.ts";

const HEAD = `# Fachtag „Wege ins Buch“\n\n5. Juni 2018, 9 bis 16 Uhr\n\nRathaus, Markt 1, 07545 Gera\n\n`;

/** Kind, number, time, title and speakers of each item. */
async function programmeOf(text: string, fileName = "a.md") {
  const read = await readFileContent({ fileName, bytes: Buffer.from(HEAD + text) });
  const told = extractProposal(read);
  if (told?.kind !== "event") throw new Error(`read as ${told?.kind ?? "document"}`);
  return told.draft.programme.map(
    ({ itemKind, number, startTime, title, speakers, description }) => [
      itemKind,
      number,
      startTime,
      title,
      speakers.map(({ name }) => name).join("; "),
      description,
    ],
  );
}

describe("a programme in lines", () => {
  it("needs no heading where times follow one another", async () => {
    const text =
      "Zwei Häuser, ein Tag.\n\n- 9 Uhr Einlass\n- 9.30 Uhr Grußwort – Dekanin Ada Lohse\n- 10 Uhr Festrede: Vom Lesen – Prof. em. Dr. Ingo Falke\n- 11.30 Uhr Besichtigung der Druckerei\n- 12.30 Uhr Get-together";
    expect(await programmeOf(text)).toEqual([
      ["Anmeldung", null, "09:00", "Einlass", "", ""],
      ["Begrüßung", null, "09:30", "Grußwort", "Ada Lohse", ""],
      ["Fachvortrag", null, "10:00", "Vom Lesen", "Prof. em. Dr. Ingo Falke", ""],
      ["Rundgang", null, "11:30", "Besichtigung der Druckerei", "", ""],
      ["Austausch", null, "12:30", "Get-together", "", ""],
    ]);
  });

  it("is not made of buses and deadlines", async () => {
    const text = "Anreise\n\n- 8.15 Uhr ab Weida\n- 8.30 Uhr ab Ronneburg\n- 8.45 Uhr ab Schmölln";
    expect(await programmeOf(text)).toEqual([]);
  });

  it("goes over days, and ends before what is said to the reader", async () => {
    const text =
      "## Ablauf\n\nMontag, 4. Juni 2018\n\n18 Uhr Abendessen\n\nDienstag, 5. Juni 2018\n\n9 Uhr Panel B: Papier schöpfen – Runa Tschirner\n\n11 Uhr Fazit\n\n12 Uhr Ende der Veranstaltung\n\nDie Stiftung Lesezeichen und der Leseverein laden Sie danach zu einem Imbiss ein.";
    expect(await programmeOf(text)).toEqual([
      ["Pause", null, "18:00", "Abendessen", "", ""],
      ["Workshop", null, "09:00", "Papier schöpfen", "Runa Tschirner", ""],
      ["Abschluss", null, "11:00", "Fazit", "", ""],
    ]);
  });

  it("has workshops without names, and a round at its end", async () => {
    const text =
      "## Programm\n\n9 Uhr Begrüßung\n\n10 Uhr Workshops, 1. Runde\n\n12 Uhr Schlussrunde im Saal";
    expect(
      (await programmeOf(text)).slice(1).map(([kind, , time, title]) => [kind, time, title]),
    ).toEqual([
      ["Workshop", "10:00", "Workshops, 1. Runde"],
      ["Abschluss", "12:00", "Schlussrunde im Saal"],
    ]);
  });

  it("has whoever follows a whole title behind „mit“", async () => {
    const text =
      "## Programm\n\n9 Uhr Begrüßung\n\n10 Uhr Talkrunde „Lesen oder lesen lassen?“ mit Xanthe Brüll und Quirin Maas\n\n11 Uhr Input: Was Bücher wiegen – Ingo Held";
    expect((await programmeOf(text)).slice(1)).toEqual([
      ["Podium", null, "10:00", "Lesen oder lesen lassen?", "Xanthe Brüll; Quirin Maas", ""],
      ["Fachvortrag", null, "11:00", "Was Bücher wiegen", "Ingo Held", ""],
    ]);
  });

  it("keeps the words that belong to a kind", async () => {
    const text =
      "## Programm\n\n9 Uhr Anmeldung, Stehkaffee\n\n10 Uhr Austausch an fünf Tischen\n\n11 Uhr Musikalischer Ausklang";
    expect((await programmeOf(text)).map(([kind, , , title]) => [kind, title])).toEqual([
      ["Anmeldung", "Anmeldung, Stehkaffee"],
      ["Austausch", "Austausch an fünf Tischen"],
      ["Kulturbeitrag", "Musikalischer Ausklang"],
    ]);
  });
});

describe("a programme in sentences", () => {
  it("is read where several hours say what happens", async () => {
    const text =
      "Der Tag beginnt um 9 Uhr mit einem Grußwort von Landrat Uwe Stern. Ab 9.30 Uhr hören die Gäste einen Impulsvortrag von Dr. Ada Lohse: „Wer liest, der bleibt“. Die Mittagspause ist um 12 Uhr, gegen 13 Uhr folgt der Workshop „Druck und Farbe“ mit Petra Uhl.";
    expect(await programmeOf(text)).toEqual([
      ["Begrüßung", null, "09:00", "Grußwort", "Uwe Stern", ""],
      ["Fachvortrag", null, "09:30", "Wer liest, der bleibt", "Dr. Ada Lohse", ""],
      ["Pause", null, "12:00", "Mittagspause", "", ""],
      ["Workshop", null, "13:00", "Druck und Farbe", "Petra Uhl", ""],
    ]);
  });

  it("is not made of one hour and a talk", async () => {
    const text =
      "Am Nachmittag gibt es um 14 Uhr einen Vortrag von Dr. Ada Lohse. Die Ausstellung ist danach noch eine Woche lang an jedem Tag in der Bücherei zu sehen.";
    expect((await programmeOf(text)).filter(([, , time]) => time === "14:00")).toEqual([]);
  });
});

it("does not take the heads of its columns for what the event is about", async () => {
  const table =
    "| Zeit | Thema | Referent:in |\n|---|---|---|\n| 10 Uhr | Themeninsel 1: Bücherbus | Jan Ostermann |\n| 11 Uhr | Themeninsel 2: Elternlotsen | Ada Lohse |";
  const read = await readFileContent({
    fileName: "a.md",
    bytes: Buffer.from(`${HEAD}## Programm\n\n${table}`),
  });
  const told = extractProposal(read);
  if (told?.kind !== "event") throw new Error(`read as ${told?.kind ?? "document"}`);
  expect(told.draft.programme).toHaveLength(2);
  expect(told.draft.description).toBe("");
});
