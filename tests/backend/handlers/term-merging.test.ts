import { beforeEach, describe, expect, test } from "vitest";
import type { RecordDraft } from "../../../shared/domain/record.ts";
import type { VocabularyName } from "../../../shared/domain/vocabulary.ts";
import { openForTest } from "./open-library.ts";

type Open = Awaited<ReturnType<typeof openForTest>>;
let library: Open;
beforeEach(async () => {
  library = await openForTest();
});

const add = async (record: RecordDraft) =>
  (await library.call("records.create", { record })).record.id;
const get = async (id: string) => (await library.call("records.get", { id })).record;
const terms = async (vocabulary: VocabularyName) =>
  (await library.call("vocabularies.list", { vocabulary })).terms;
const idOf = async (vocabulary: VocabularyName, label: string) =>
  (await terms(vocabulary)).find((term) => term.label === label)?.id ?? 0;
const merge = async (vocabulary: VocabularyName, kept: string, other: string) =>
  library.call("vocabularies.merge", {
    kept: await idOf(vocabulary, kept),
    other: await idOf(vocabulary, other),
  });

describe("a merge of terms that is taken back", () => {
  test("leaves list, synonyms, records and search as they were", async () => {
    const both = await add({
      kind: "practiceExample",
      title: "Beides",
      fieldsOfAction: ["Inklusion", "Ganztag", "MINT"],
    });
    const one = await add({
      kind: "practiceExample",
      title: "Eins",
      fieldsOfAction: ["Inklusion"],
    });
    const none = await add({ kind: "practiceExample", title: "Keins", fieldsOfAction: ["MINT"] });
    const before = await terms("fieldsOfAction");
    const { mergeId, changedRecords } = await merge("fieldsOfAction", "MINT", "Inklusion");
    expect(changedRecords).toBe(2);
    expect(await get(both)).toMatchObject({ fieldsOfAction: ["MINT", "Ganztag"] });
    expect(
      (await library.call("vocabularies.merges", { vocabulary: "fieldsOfAction" })).merges,
    ).toEqual([{ mergeId, at: expect.any(String), kept: "MINT", other: "Inklusion", records: 2 }]);

    await library.call("vocabularies.unmerge", { mergeId });
    expect(await terms("fieldsOfAction")).toEqual(before);
    expect(await get(both)).toMatchObject({ fieldsOfAction: ["Inklusion", "Ganztag", "MINT"] });
    expect(await get(one)).toMatchObject({ fieldsOfAction: ["Inklusion"] });
    expect(await get(none)).toMatchObject({ fieldsOfAction: ["MINT"], revision: 1 });
    expect(
      (await library.call("vocabularies.merges", { vocabulary: "fieldsOfAction" })).merges,
    ).toEqual([]);
    // It is a change like any other: it stands in the history, and cannot be taken back twice.
    const { entries } = await library.call("records.history", { id: one });
    expect(entries).toHaveLength(3);
    await expect(library.call("vocabularies.unmerge", { mergeId })).rejects.toMatchObject({
      code: "record/not-found",
    });
  });

  test("keeps what was changed since", async () => {
    const more = await add({
      kind: "practiceExample",
      title: "Mehr",
      fieldsOfAction: ["Inklusion"],
    });
    const less = await add({
      kind: "practiceExample",
      title: "Weniger",
      fieldsOfAction: ["Inklusion"],
    });
    const { mergeId } = await merge("fieldsOfAction", "MINT", "Inklusion");
    await library.call("records.update", {
      id: more,
      revision: 2,
      changes: { fieldsOfAction: ["Ganztag", "MINT"] },
    });
    await library.call("records.update", {
      id: less,
      revision: 2,
      changes: { fieldsOfAction: [] },
    });
    const kept = await idOf("fieldsOfAction", "MINT");
    const { term } = await library.call("vocabularies.change", {
      id: kept,
      label: "MINT-Bildung",
      synonyms: ["Technik", "Inklusion"],
    });
    expect(term.synonyms).toContain("Inklusion");
    await library.call("vocabularies.unmerge", { mergeId });
    expect(await get(more)).toMatchObject({ fieldsOfAction: ["Ganztag", "Inklusion"] });
    expect(await get(less)).toMatchObject({ fieldsOfAction: [] });
    const now = (await terms("fieldsOfAction")).find(({ id }) => id === kept);
    expect(now).toMatchObject({ label: "MINT-Bildung", synonyms: ["Technik"] });
  });

  test("puts the status back into the history of a partnership, entry by entry", async () => {
    const labels = (await terms("partnershipStatuses")).map(({ label }) => label);
    const [first, second] = labels as [string, string];
    const id = await add({
      kind: "partnership",
      title: "Lesen",
      status: second,
      statusHistory: [
        { status: first, since: "2024", reason: "" },
        { status: second, since: "2025", reason: "" },
      ],
    });
    const { mergeId } = await merge("partnershipStatuses", first, second);
    expect(await get(id)).toMatchObject({ status: first });
    await library.call("vocabularies.unmerge", { mergeId });
    expect(await get(id)).toMatchObject({
      status: second,
      statusHistory: [{ status: first }, { status: second }],
    });
  });

  test("in a chain comes back from the end: the later merge first", async () => {
    const id = await add({
      kind: "practiceExample",
      title: "Kette",
      fieldsOfAction: ["Inklusion"],
    });
    const first = await merge("fieldsOfAction", "Schule und Ganztag", "Inklusion");
    const second = await merge("fieldsOfAction", "MINT", "Schule und Ganztag");
    await expect(
      library.call("vocabularies.unmerge", { mergeId: first.mergeId }),
    ).rejects.toMatchObject({ code: "record/not-found" });
    await library.call("vocabularies.unmerge", { mergeId: second.mergeId });
    await library.call("vocabularies.unmerge", { mergeId: first.mergeId });
    expect(await get(id)).toMatchObject({ fieldsOfAction: ["Inklusion"] });
  });

  test("is refused as a whole when the name has gone to a new term", async () => {
    const id = await add({ kind: "practiceExample", title: "X", fieldsOfAction: ["Inklusion"] });
    const { mergeId } = await merge("fieldsOfAction", "MINT", "Inklusion");
    await library.call("vocabularies.add", { vocabulary: "fieldsOfAction", label: "Inklusion" });
    await expect(library.call("vocabularies.unmerge", { mergeId })).rejects.toMatchObject({
      code: "vocabulary/label-taken",
    });
    expect(await get(id)).toMatchObject({ fieldsOfAction: ["MINT"] });
  });

  test("passes over records that are gone for good", async () => {
    const id = await add({ kind: "practiceExample", title: "Weg", fieldsOfAction: ["Inklusion"] });
    const { mergeId } = await merge("fieldsOfAction", "MINT", "Inklusion");
    await library.call("records.trash", { id });
    await library.call("records.erase", { id });
    const { changedRecords } = await library.call("vocabularies.unmerge", { mergeId });
    expect(changedRecords).toBe(0);
  });
});
