import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { seededRandom, shuffled } from "../seeded-random.ts";
import { type PackageName, packageFolder } from "./debian-packages.ts";
import {
  oneLine,
  type Section,
  sectionOfManualPage,
  sectionsOfHtml,
  textOfHtml,
} from "./read-markup.ts";
import type { BenchText } from "./texts.ts";

export const HELP_FOLDER = path.join(
  packageFolder("libreoffice-help-de"),
  "usr/share/libreoffice/help/de",
);

const MIN_LENGTH = 80;
const MAX_LENGTH = 20_000;

/** The help pages, and by each one's path below the help's folder the id of its text. */
export function collectHelpPages(): { texts: BenchText[]; idByPage: Map<string, number> } {
  const texts: BenchText[] = [];
  const idByPage = new Map<string, number>();
  for (const file of filesBelow(path.join(HELP_FOLDER, "text"), ".html")) {
    const html = readFileSync(file, "utf8");
    const shown = html.indexOf('id="DisplayArea"');
    if (shown < 0) continue;
    const start = html.indexOf(">", shown) + 1;
    const end = html.slice(start).search(/<div id="DonationFrame"|<footer|<div id="WikiDisable/);
    const page = end > 0 ? html.slice(start, start + end) : html.slice(start);
    const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page);
    const named = heading ?? /<title[^>]*>([\s\S]*?)<\/title>/.exec(html);
    const title = oneLine(textOfHtml(named?.[1] ?? ""));
    const body = textOfHtml(heading ? page.replace(heading[0], " ") : page);
    if (title === "" || body.length < MIN_LENGTH / 2) continue;
    const id = texts.length;
    idByPage.set(path.relative(HELP_FOLDER, file).replaceAll(path.sep, "/"), id);
    texts.push({ id, src: "lo", title, body });
  }
  return { texts, idByPage };
}

/** All other texts, mixed, each once; ids go on from `firstId`. */
export function collectOtherTexts(firstId: number): BenchText[] {
  const found: Omit<BenchText, "id">[] = [
    ...manualPages("manpages-de"),
    ...manualPages("manpages-de-dev"),
    ...bookSections("handbook", "debian-handbook", /de-DE/),
    ...bookSections("gimp", "gimp-help-de", /\/de\//),
    ...bookSections("kicad", "kicad-doc-de", /\/de\//),
    ...bookSections("ref", "debian-reference-de", /./),
    ...bookSections("faq", "debian-faq-de", /./),
    ...bookSections("devref", "developers-reference-de", /./),
  ];
  const seen = new Set<string>();
  const distinct = found.filter(({ title, body }) => {
    const key = `${title}\n${body.slice(0, 200)}`;
    if (title === "" || body.length <= MIN_LENGTH || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return shuffled(distinct, seededRandom(7)).map((text, at) => ({ ...text, id: firstId + at }));
}

function manualPages(name: PackageName): Omit<BenchText, "id">[] {
  return filesBelow(packageFolder(name), ".gz")
    .filter((file) => /\/man\/de\//.test(file))
    .flatMap((file) => {
      const roff = gunzipSync(readFileSync(file)).toString("utf8");
      const page = sectionOfManualPage(roff, path.basename(file, ".gz"));
      return page ? [shortened("man", page)] : [];
    });
}

function bookSections(src: string, name: PackageName, where: RegExp): Omit<BenchText, "id">[] {
  return filesBelow(packageFolder(name), ".html")
    .filter((file) => where.test(file))
    .flatMap((file) => sectionsOfHtml(readFileSync(file, "utf8")))
    .map((section) => shortened(src, section));
}

function shortened(src: string, { title, body }: Section): Omit<BenchText, "id"> {
  return { src, title: title.slice(0, 200), body: body.slice(0, MAX_LENGTH) };
}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
