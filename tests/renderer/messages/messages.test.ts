import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { messages as de } from "../../../renderer/messages/de/index.ts";
import { messages as en } from "../../../renderer/messages/en/index.ts";

const RENDERER = path.resolve(import.meta.dirname, "..", "..", "..", "renderer");
const PLURAL_ENDING = /_(one|other|zero|few|many|two)$/;

/** Key with dots → message. */
function flatten(tree: object, before = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(tree)) {
    const key = before ? `${before}.${name}` : name;
    if (typeof value === "string") found.set(key, value);
    else for (const [inner, text] of flatten(value, key)) found.set(inner, text);
  }
  return found;
}

/** Every source of the renderer except the messages themselves, by its path. */
function sources(): Map<string, string> {
  const files = readdirSync(RENDERER, { recursive: true, encoding: "utf8" }).filter(
    (name) =>
      /\.tsx?$/.test(name) && !name.startsWith("messages/de") && !name.startsWith("messages/en"),
  );
  return new Map(files.map((name) => [name, readFileSync(path.join(RENDERER, name), "utf8")]));
}

const german = flatten(de);
const english = flatten(en);
const code = sources();

describe("the messages", () => {
  test("are the same in both languages, and none is empty", () => {
    expect([...english.keys()].sort()).toEqual([...german.keys()].sort());
    const empty = [...german, ...english].filter(([, text]) => text.trim() === "");
    expect(empty).toEqual([]);
  });

  test("fill in the same values in both languages", () => {
    const variables = (text: string) => (text.match(/\{\{\s*\w+\s*\}\}/g) ?? []).sort();
    const different = [...german].filter(
      ([key, text]) =>
        JSON.stringify(variables(text)) !== JSON.stringify(variables(english.get(key) ?? "")),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test("have both plural forms where they have one", () => {
    const lonely = [...german.keys()].filter((key) => {
      if (!PLURAL_ENDING.test(key)) return false;
      const stem = key.replace(PLURAL_ENDING, "");
      return !german.has(`${stem}_one`) || !german.has(`${stem}_other`);
    });
    expect(lonely).toEqual([]);
  });

  test("are all used, and every key the code asks for exists", () => {
    const all = [...code.values()].join("\n");
    const literal = new Set(
      [...all.matchAll(/["'`]([a-z]\w*(?:\.\w+)+)["'`]/gi)].map((match) => match[1]),
    );
    const patterns = [...all.matchAll(/`([a-z]\w*\.(?:[\w.]|\$\{[^{}]*\})+)`/gi)].map(
      (match) =>
        new RegExp(`^${(match[1] ?? "").replace(/\./g, "\\.").replace(/\$\{[^{}]*\}/g, "[^.]+")}$`),
    );
    const stems = new Set([...german.keys()].map((key) => key.replace(PLURAL_ENDING, "")));
    const unused = [...stems].filter(
      (key) => !literal.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);

    const asked = [...all.matchAll(/\bt\(\s*["']([\w.]+)["']/g)].map((match) => match[1] ?? "");
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !stems.has(key) && !german.has(key))).toEqual([]);
  });
});

describe("the code outside the messages", () => {
  /** Comments may explain German; what stands between quotes or tags is on screen. */
  const withoutComments = (text: string) =>
    text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/[^\n]*/g, "$1");

  test("holds no German words", () => {
    const found = [...code].flatMap(([file, text]) =>
      [...withoutComments(text).matchAll(/["'`>][^"'`<>\n]*[äöüÄÖÜß„“][^"'`<>\n]*/g)].map(
        (match) => `${file}: ${match[0]}`,
      ),
    );
    expect(found).toEqual([]);
  });

  test("shows no words of its own: text between tags and in spoken attributes is a message", () => {
    const allowed = new Set(["Fadenwerk"]);
    const found = [...code]
      .filter(([file]) => file.endsWith(".tsx"))
      .flatMap(([file, text]) => {
        const bare = withoutComments(text);
        const between = [
          ...bare.matchAll(/<\/?[a-z][^<>{}=;()]*>\s*([A-Za-z][A-Za-z ,.!?]{2,})\s*<\//gi),
        ];
        const spoken = [
          ...bare.matchAll(
            /\b(?:aria-label|title|placeholder|label|hint|alt)="([^"]*[A-Za-z]{2}[^"]*)"/g,
          ),
        ];
        return [...between, ...spoken]
          .map((match) => (match[1] ?? "").trim())
          .filter((words) => !allowed.has(words))
          .map((words) => `${file}: ${words}`);
      });
    expect(found).toEqual([]);
  });
});
