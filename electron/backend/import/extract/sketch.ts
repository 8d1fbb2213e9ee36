import type { ProgrammeItem } from "../../../../shared/domain/programme-item.ts";
import type { ReadDocument } from "../read-document.ts";
import { findDates } from "./german-date.ts";
import { labelledValues } from "./labels.ts";
import { introducedPerson } from "./person-names.ts";
import { mailIn, personsOf, phoneIn } from "./persons.ts";
import { findProgramme } from "./programme.ts";
import type { NamedPerson } from "./proposal.ts";
import { type SourceLine, sourceLinesOf } from "./source-lines.ts";

/** What a document says that helps to see what it belongs to. */
export interface DocumentSketch {
  /** Its first heading, or "". */
  heading: string;
  /** What it begins with, or "". */
  firstLine: string;
  /** Title, first heading and first lines. */
  titles: string[];
  /** Whole days it names in its head, YYYY-MM-DD. */
  days: string[];
  /** Programme items it lists. */
  programme: { value: ProgrammeItem[]; passage: string; page: number } | null;
  /** People of a participants' list; empty for everything else. */
  participants: NamedPerson[];
}

/** Looks at so many lines for titles and days. */
const HEAD = 40;
const LIST_NAME =
  /(teilnehme|teilnehmende|teilnahme|anmelde|kontakt|adress|verteiler|anwesenheits|gäste)\S*(liste|übersicht|verzeichnis)?/i;

/** Sketches a document. Pure: it only sees the text. */
export function sketchDocument(
  document: ReadDocument,
  fileName: string,
  lines: SourceLine[] = sourceLinesOf(document),
): DocumentSketch {
  const head = lines.slice(0, HEAD);
  const programme = findProgramme(lines, labelledValues(lines));
  const titles = [
    document.title,
    ...head
      .filter((line) => !line.isProse && line.text.length > 5)
      .slice(0, 6)
      .map((line) => line.text),
  ].filter(Boolean);
  const isList =
    LIST_NAME.test(fileName) || titles.slice(0, 3).some((title) => LIST_NAME.test(title));
  return {
    heading: document.blocks.find((block) => block.kind === "heading")?.text ?? "",
    firstLine: document.blocks[0]?.text.split("\n", 1)[0] ?? "",
    titles,
    days: [
      ...new Set(
        head.flatMap((line) =>
          findDates(line.text)
            .filter((date) => date.start.length === 10)
            .map((date) => date.start),
        ),
      ),
    ],
    programme: programme && {
      value: programme.value,
      passage: programme.passage,
      page: programme.page,
    },
    participants: isList ? participantsOf(lines) : [],
  };
}

/** Names of columns that hold parts of a person. */
const COLUMNS: [keyof NamedPerson | "given" | "family", RegExp][] = [
  ["given", /^(vorname|rufname)$/i],
  ["family", /^(nachname|familienname|name)$/i],
  [
    "name",
    /^(name, vorname|vor- und nachname|teilnehmer(in)?|teilnehmende[r]?|person|ansprechperson)$/i,
  ],
  ["academicTitle", /^(titel|akad\.? titel)$/i],
  [
    "organisation",
    /^(organisation|institution|einrichtung|firma|träger|kommune|landkreis\/stadt)$/i,
  ],
  ["role", /^(funktion|rolle|position|tätigkeit)$/i],
  ["mail", /^(e-?mail(-adresse)?|mail)$/i],
  ["phone", /^(telefon(nummer)?|tel\.?)$/i],
];

function participantsOf(lines: SourceLine[]): NamedPerson[] {
  const rows = lines.filter((line) => line.cells.length > 1);
  const head = rows.findIndex(
    (row) =>
      row.cells.filter((cell) => COLUMNS.some(([, name]) => name.test(cell.trim()))).length >= 2,
  );
  if (head < 0) return personsOf(lines.filter((line) => !line.isProse).map((line) => line.text));
  const columns = (rows[head]?.cells ?? []).map(
    (cell) => COLUMNS.find(([, name]) => name.test(cell.trim()))?.[0] ?? null,
  );
  return rows.slice(head + 1).flatMap((row) => personOfRow(row, columns));
}

function personOfRow(
  row: SourceLine,
  columns: (keyof NamedPerson | "given" | "family" | null)[],
): NamedPerson[] {
  const value = (name: string) => row.cells[columns.indexOf(name as never)]?.trim() ?? "";
  const family = value("family");
  const given = value("given");
  const whole = value("name") || [given, family].filter(Boolean).join(" ");
  const turned = /^([^,]+),\s*([^,]+)$/.exec(whole);
  const written = turned ? `${turned[2]} ${turned[1]}` : whole;
  const person = introducedPerson(written, true);
  if (!person) return [];
  return [
    {
      name: person.name,
      mention: person.mention,
      academicTitle: value("academicTitle") || person.academicTitle,
      role: value("role"),
      organisation: value("organisation"),
      mail: mailIn(value("mail")) || mailIn(row.text),
      phone: value("phone") || phoneIn(row.text),
      passage: row.text,
    },
  ];
}
