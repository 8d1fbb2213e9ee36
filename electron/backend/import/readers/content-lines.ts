import { decodeCodePage } from "./code-pages.ts";

/** A line of a vCard or a calendar: "item1.TEL;TYPE=work:+49 345 1". */
export interface ContentLine {
  /** In upper case, without its group. */
  name: string;
  /** Names in upper case; a bare "QUOTED-PRINTABLE" as versions before 3 write it has the name "". */
  parameters: [name: string, value: string][];
  value: string;
}

/**
 * Undoes what lines were folded and encoded with, in all versions of vCard.
 *
 * @param source one character a byte
 * @param decode bytes → text, for everything that does not name an encoding of its own
 */
export function readContentLines(source: string, decode: (bytes: Buffer) => string): ContentLine[] {
  const lines: ContentLine[] = [];
  const raw = source.split(/\r\n|\n|\r/);
  for (let at = 0; at < raw.length; at++) {
    let line = raw[at] ?? "";
    if (line.trim() === "") continue;
    const isQuoted = /^[^:]*;[^:]*QUOTED-PRINTABLE/i.test(line);
    // Quoted-printable goes on after a "=" at the end, everything else after a blank at the start.
    while (isQuoted && line.endsWith("=") && at + 1 < raw.length) {
      line = line.slice(0, -1) + (raw[++at] ?? "").replace(/^[ \t]/, "");
    }
    const parts = [line];
    while (/^[ \t]/.test(raw[at + 1] ?? "")) parts.push((raw[++at] ?? "").slice(1));
    const parsed = parseLine(parts.join(""), decode);
    if (parsed) lines.push(parsed);
  }
  return lines;
}

function parseLine(line: string, decode: (bytes: Buffer) => string): ContentLine | null {
  const head = /^((?:[^":]|"[^"]*")*):/.exec(line)?.[1];
  if (head === undefined) return null;
  const raw = line.slice(head.length + 1);
  const [first = "", ...rest] = head.match(/(?:[^";]|"[^"]*")+/g) ?? [];
  const parameters = rest.map((part): [string, string] => {
    const pair = /^([\w-]+)=(.*)$/s.exec(part);
    return [pair?.[1]?.toUpperCase() ?? "", decode(latin(pair?.[2] ?? part)).replaceAll('"', "")];
  });
  const name = first
    .slice(first.lastIndexOf(".") + 1)
    .trim()
    .toUpperCase();
  return { name, parameters, value: decodeValue(raw, parameters, decode) };
}

function decodeValue(
  raw: string,
  parameters: ContentLine["parameters"],
  decode: (bytes: Buffer) => string,
): string {
  const named = (name: string) => parameters.find(([known]) => known === name)?.[1] ?? "";
  const isQuoted = parameters.some(([, value]) => /^QUOTED-PRINTABLE$/i.test(value));
  const bytes = latin(
    isQuoted
      ? raw.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      : raw,
  );
  const codePage = codePageOf(named("CHARSET"));
  return codePage === null ? decode(bytes) : decodeCodePage(bytes, codePage);
}

/** The Windows or DOS code page of an encoding's name; null when the text itself must tell. */
function codePageOf(charset: string): number | null {
  const label = charset.toLowerCase();
  if (/^(iso-?8859-?1|latin-?1|us-ascii)$/.test(label)) return 1252;
  const number = /^(?:windows-?|cp-?|ibm-?|dos-?)(\d{3,5})$/.exec(label)?.[1];
  if (number) return Number(number);
  return label === "macintosh" ? 10_000 : null;
}

function latin(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

/** Parts of a value at ";" or ","; "\;" and "\," are signs of the text. */
export function splitValue(value: string, separator: ";" | ","): string[] {
  const parts: string[] = [""];
  for (const piece of value.match(/\\[\s\S]|[\s\S]/g) ?? []) {
    if (piece === separator) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts.map(plainValue);
}

export function plainValue(value: string): string {
  return value.replace(/\\([\\;,nN:])/g, (_, sign) => (/n/i.test(sign) ? "\n" : sign)).trim();
}
