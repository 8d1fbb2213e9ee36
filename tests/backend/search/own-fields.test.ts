import { beforeEach, describe, expect, test } from "vitest";
import { ownFieldsAt, recordsWith } from "../../../electron/backend/search/query/own-fields.ts";
import type { RecordDraft } from "../../../shared/domain/record.ts";
import { openForTest } from "../handlers/open-library.ts";

/** What a field with these values answers to a condition. */
function matching(type: "text" | "number" | "date" | "choice", values: (string | number)[]) {
  const field = {
    label: "Feld",
    key: "feld",
    type,
    values: () => values.map((value) => ({ id: String(value), value })),
  };
  return (written: string) => recordsWith([field], written);
}

describe("a condition on a field of the user's own", () => {
  test.each([
    ["20", ["20"]],
    ["20..80", ["20", "35.5"]],
    ["80..20", ["20", "35.5"]],
    ["..20", ["-5", "20"]],
    ["36..", ["1200"]],
    [">20", ["35.5", "1200"]],
    [">=20", ["20", "35.5", "1200"]],
    ["<20", ["-5"]],
    ["≤20", ["-5", "20"]],
    ["20-36", ["20", "35.5"]],
    ["-5", ["-5"]],
    ["1.200", ["1200"]],
    ["35,5", ["35.5"]],
    ["35.5", ["35.5"]],
    ["1.200,00", ["1200"]],
    ["*", ["-5", "20", "35.5", "1200"]],
    ["viele", []],
    ["..", []],
  ])("on numbers: %s", (written, expected) => {
    expect(matching("number", [-5, 20, 35.5, 1200])(written)).toEqual(expected);
  });

  test.each([
    ["2026", ["2026", "2026-03", "2026-03-19"]],
    ["März 2026", ["2026-03", "2026-03-19"]],
    ["19.3.2026", ["2026-03-19"]],
    ["2024..2025", ["2024-12-31"]],
    [">=2026", ["2026", "2026-03", "2026-03-19"]],
    [">2026", []],
    ["<2026-03", ["2024-12-31"]],
    ["..19.03.2026", ["2024-12-31", "2026", "2026-03", "2026-03-19"]],
    ["2026-04..", ["2026"]],
    ["bald", []],
  ])("on dates, as precisely as they are known: %s", (written, expected) => {
    expect(matching("date", ["2024-12-31", "2026", "2026-03", "2026-03-19"])(written)).toEqual(
      expected,
    );
  });

  test("on texts and choices: a part of them, however it is spelled", () => {
    const fits = matching("text", ["40-12/Größe", "Grünau"]);
    expect(fits("40-12")).toEqual(["40-12/Größe"]);
    expect(fits("gruen")).toEqual(["Grünau"]);
    expect(fits("GRÖSSE")).toEqual(["40-12/Größe"]);
  });

  test("is recognised by the longest name, with or without its spaces", () => {
    const field = (label: string, key: string) => ({
      label,
      key,
      type: "text" as const,
      values: () => [],
    });
    const fields = [field("Zahl", "zahl"), field("Zahl der Plätze", "zahl-der-plaetze")];
    const at = (text: string) => ownFieldsAt(text, 0, fields)?.fields.map(({ key }) => key);
    expect(at("zahl der plätze:20")).toEqual(["zahl-der-plaetze"]);
    expect(at("zahl-der-plaetze:20")).toEqual(["zahl-der-plaetze"]);
    expect(at("Zahl:20")).toEqual(["zahl"]);
    expect(at("Zahl: 20")).toBeUndefined();
    expect(at("Zahlen:20")).toBeUndefined();
  });
});

describe("a library with fields of the user's own", () => {
  let library: Awaited<ReturnType<typeof openForTest>>;
  const ids: Record<string, string> = {};
  const found = async (query: string) => {
    const { hits } = await library.call("search.run", { query });
    return hits.map(({ title }) => title).sort();
  };

  beforeEach(async () => {
    library = await openForTest();
    const save = (
      kind: "event" | "partnership",
      key: string,
      label: string,
      type: "text" | "number" | "date" | "choice",
      choices: string[] = [],
    ) => library.call("extraFields.save", { field: { kind, key, label, type, choices } });
    await save("event", "zahl-der-plaetze", "Zahl der Plätze", "number");
    await save("event", "aktenzeichen", "Aktenzeichen", "text");
    await save("partnership", "aktenzeichen", "Aktenzeichen", "text");
    await save("partnership", "ampel", "Ampel", "choice", ["grün", "gelb", "sehr rot"]);
    const add = async (record: RecordDraft & { title: string }) => {
      ids[record.title] = (await library.call("records.create", { record })).record.id;
    };
    await add({
      kind: "event",
      title: "Klein",
      extra: { "zahl-der-plaetze": 20, aktenzeichen: "40-12" },
    });
    await add({ kind: "event", title: "Groß", extra: { "zahl-der-plaetze": 300 } });
    await add({ kind: "event", title: "Leer" });
    await add({
      kind: "partnership",
      title: "Lesen",
      extra: { aktenzeichen: "40-12", ampel: "sehr rot" },
    });
  });

  test("is narrowed by them, alone and beside words, in any record that has the field", async () => {
    expect(await found("Aktenzeichen:40-12")).toEqual(["Klein", "Lesen"]);
    expect(await found("zahl der plätze:>=20")).toEqual(["Groß", "Klein"]);
    expect(await found("Zahl der Plätze:20..100")).toEqual(["Klein"]);
    expect(await found("Lesen aktenzeichen:40")).toEqual(["Lesen"]);
    expect(await found("Aktenzeichen:40 art:veranstaltung")).toEqual(["Klein"]);
    expect(await found('Ampel:"sehr rot"')).toEqual(["Lesen"]);
    expect(await found("art:veranstaltung -Aktenzeichen:*")).toEqual(["Groß", "Leer"]);
    expect(await found("Aktenzeichen:99")).toEqual([]);
    expect(await found("Aktenzeichen:99 ODER Ampel:rot")).toEqual(["Lesen"]);
  });

  test("follows changes and the trash at once", async () => {
    const id = ids.Leer ?? "";
    await library.call("records.update", {
      id,
      revision: 1,
      changes: { extra: { aktenzeichen: "7" } },
    });
    expect(await found("Aktenzeichen:7")).toEqual(["Leer"]);
    await library.call("records.trash", { id });
    expect(await found("Aktenzeichen:7")).toEqual([]);
    await library.call("records.restore", { id });
  });

  test("is offered them while somebody types, and their choices after the colon", async () => {
    const offered = async (text: string) =>
      (await library.call("search.complete", { text })).completions.map((one) => one.text);
    expect(await offered("Lesen zahl d")).toContain("Lesen Zahl der Plätze:");
    expect(await offered("ampel:")).toEqual(
      expect.arrayContaining(["Ampel:grün", "Ampel:gelb", 'Ampel:"sehr rot"']),
    );
    expect(await offered("Ampel:g")).not.toContain('Ampel:"sehr rot"');
  });
});
