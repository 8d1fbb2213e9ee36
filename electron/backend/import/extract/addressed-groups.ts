import type { LabelledValue } from "./labels.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";

const ADDRESSED =
  /\b(?:richtete[n]?|richten|richtet|wendet|wendete|wandte|wenden)\s+(?:sich\s+)?(?:(?:die|der|das)\s+\p{L}+\s+)?(?:sich\s+)?(?:vor allem\s+|insbesondere\s+|vorrangig\s+|ausdrücklich\s+)?(an\s+.{5,900}?)(?=[.!?](?:\s+\p{Lu}|\s*$)|$)/u;
const INVITED =
  /\b(?:Eingeladen (?:sind|waren)|Angesprochen (?:sind|waren)|Zielgruppen?\s+(?:sind|waren))\s+(.{5,600}?)(?=[.!?](?:\s+\p{Lu}|\s*$)|$)/u;

/** Whom the event is for, each group as the text puts it. */
export function findAddressedGroups(
  lines: SourceLine[],
  labels: LabelledValue[],
): Found<string[]> | null {
  const label = labels.find((entry) => entry.field === "audience" && entry.values.length > 0);
  if (label) {
    const isList = label.values.length > 1;
    const value = label.values.flatMap((part) =>
      isList ? [tidy(part.text)] : splitGroups(part.text),
    );
    return {
      value: value.filter(Boolean),
      passage: cutPassage(
        [label.index, ...label.values.map((part) => part.index)]
          .filter((index, at, all) => all.indexOf(index) === at)
          .map((index) => lines[index]?.text ?? "")
          .join("\n"),
      ),
      page: lines[label.index]?.page ?? 1,
      lines: [label.index, ...label.values.map((part) => part.index)],
    };
  }
  for (const expression of [ADDRESSED, INVITED]) {
    for (const [index, line] of lines.entries()) {
      const match = expression.exec(line.text);
      if (match?.[1]) {
        return { value: splitGroups(match[1]), passage: cutPassage(line.text), page: line.page };
      }
      const items = listAfter(index, lines);
      if (items.length > 0) {
        return {
          value: items,
          passage: cutPassage([line.text, ...items].join("\n")),
          page: line.page,
        };
      }
    }
  }
  return null;
}

/** "Die Veranstaltung richtet sich an:" with a list under it. */
function listAfter(index: number, lines: SourceLine[]): string[] {
  const line = lines[index];
  if (!line || !/\b(richtet|wendet)\w*\s+sich\s+an\s*:?$/.test(line.text)) return [];
  const items: string[] = [];
  for (let next = index + 1; lines[next]?.kind === "listItem"; next++) {
    items.push(tidy(lines[next]?.text ?? ""));
  }
  return items;
}

/**
 * "an A sowie an B" → A, B. Where "an" is repeated, only it separates groups, because a group may
 * itself hold "und"; without it, commas and "sowie" do. Relative clauses stay with their group.
 */
export function splitGroups(text: string): string[] {
  const bare = text.replace(/^an\s+/, "").replace(/[.\s]+$/, "");
  const repeated = bare.split(
    /(?:,\s*|\s+)(?:sowie|und|aber auch|als auch|wie auch)?\s*(?:auch\s+)?an\s+(?!(?:de[rmn]|eine[rmn]|ihre[rmn]|diese[rmn])\s)(?=\p{L})/u,
  );
  if (repeated.length > 1) return repeated.map(tidy).filter(Boolean);
  if (/;/.test(bare))
    return bare
      .split(/\s*;\s*/)
      .map(tidy)
      .filter(Boolean);
  const { main, clause } = splitClause(bare);
  const parts = main
    .split(/\s+sowie\s+(?:auch\s+)?/)
    .flatMap((part) => part.split(/,\s+(?=(?:alle |die |weitere )?\p{L}*\p{Lu})/u))
    .flatMap(splitLastUnd);
  if (clause && parts.length > 0) parts[parts.length - 1] = `${parts.at(-1)}${clause}`;
  return parts.map(tidy).filter(Boolean);
}

function splitClause(text: string): { main: string; clause: string } {
  const at = text.search(/,\s+(die|der|das|deren|welche)\s+(?=\p{Ll}|sich\b)/u);
  return at < 0 ? { main: text, clause: "" } : { main: text.slice(0, at), clause: text.slice(at) };
}

/** "Erzieherinnen und Erzieher" are one group, "Lehrkräfte und Eltern" are two. */
function splitLastUnd(part: string, _index: number, all: string[]): string[] {
  const two = /^(\p{Lu}[\p{L}-]+) und (\p{Lu}.*)$/u.exec(part);
  if (!two?.[1] || !two[2]) return [part];
  const second = two[2].split(" ", 1)[0] ?? "";
  const isPair = two[1].slice(0, 4) === second.slice(0, 4) || /[-‐]$/.test(two[1]);
  if (isPair || (all.length === 1 && second !== two[2])) return [part];
  return [two[1], two[2]];
}

function tidy(text: string): string {
  return text
    .replace(/^[-–•\s]+|[\s,.;]+$/g, "")
    .replace(/^(alle|die)\s+(?=\p{Lu})/u, "")
    .trim();
}
