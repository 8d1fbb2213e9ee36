import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openWithIndex } from "../../../electron/backend/handlers/library-opening.ts";
import { linkHandlers } from "../../../electron/backend/handlers/links.ts";
import { mergingHandlers } from "../../../electron/backend/handlers/merging.ts";
import { privacyHandlers } from "../../../electron/backend/handlers/privacy.ts";
import { recordHandlers } from "../../../electron/backend/handlers/records.ts";
import { addRecord, changeLibrary } from "../../../electron/backend/handlers/records-write.ts";
import { makeBackup } from "../../../electron/backend/library/backups.ts";
import type { OpenLibrary } from "../../../electron/backend/library/open-library.ts";
import {
  type AnyRecord,
  type RecordDraft,
  RecordInputSchema,
} from "../../../shared/domain/record.ts";
import { mentionToken } from "../../../shared/text/mentions.ts";

let folder: string;
let library: OpenLibrary;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-care-"));
  library = await openWithIndex(path.join(folder, "Bücherei"), { create: true });
});

afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true });
});

function add(draft: RecordDraft): AnyRecord {
  const input = RecordInputSchema.parse(draft);
  return changeLibrary(library, (changed) => addRecord(library, changed, { input }));
}

const get = async (id: string) => recordHandlers["records.get"](library, { id });

function merge(kept: AnyRecord, other: AnyRecord, choice: Partial<Record<string, string[]>> = {}) {
  return mergingHandlers["records.merge"](library, {
    kept: kept.id,
    keptRevision: kept.revision,
    other: other.id,
    otherRevision: other.revision,
    takeFromOther: choice.takeFromOther ?? [],
    keepOwn: choice.keepOwn ?? [],
  });
}

describe("mentions in texts", () => {
  it("are links at both ends, and follow a merge and its undoing", async () => {
    const kept = add({ kind: "organisation", name: "Stiftung Lesewerk" });
    const other = add({ kind: "organisation", name: "Lesewerk-Stiftung" });
    const note = add({
      kind: "interaction",
      text: `Mit ${mentionToken({ id: other.id, name: "Lesewerk-Stiftung" })} telefoniert`,
    });
    expect((await get(other.id)).links).toMatchObject([
      { id: note.id, relation: "textMention", direction: "incoming" },
    ]);
    const { mergeId } = await merge(kept, other);
    expect((await get(kept.id)).links).toMatchObject([{ id: note.id }]);
    await mergingHandlers["records.unmerge"](library, { mergeId });
    expect((await get(other.id)).links).toMatchObject([{ id: note.id }]);
    expect((await get(note.id)).record).toMatchObject({ text: expect.stringContaining(other.id) });
  });

  it("become the bare name when the record is erased, and nothing for a person", async () => {
    const foundation = add({ kind: "organisation", name: "Stiftung Lesewerk" });
    const person = add({ kind: "person", name: "Karin Meyer" });
    const note = add({
      kind: "interaction",
      text: `${mentionToken({ id: foundation.id, name: "Lesewerk" })} und ${mentionToken({ id: person.id, name: "Frau Meyer" })}`,
    });
    await recordHandlers["records.erase"](library, { id: foundation.id, redactTexts: false });
    await recordHandlers["records.erase"](library, { id: person.id, redactTexts: false });
    expect((await get(note.id)).record).toMatchObject({ text: "Lesewerk und […]" });
  });
});

describe("merging", () => {
  it("leaves what somebody decided to keep, and shows beforehand what would change", async () => {
    const kept = add({ kind: "organisation", name: "A-Stiftung", tags: ["alt"] });
    const other = add({ kind: "organisation", name: "B-Stiftung", tags: ["neu"], phone: "030 1" });
    const example = add({ kind: "practiceExample", title: "X", foundations: ["B-Stiftung"] });
    const preview = await mergingHandlers["records.mergePreview"](library, {
      kept: kept.id,
      other: other.id,
      takeFromOther: [],
      keepOwn: ["tags", "phone"],
    });
    expect(preview.fields).toMatchObject({ tags: ["alt"], phone: "", aliases: ["B-Stiftung"] });
    expect(preview.relinked.map(({ id }) => id)).toEqual([example.id]);
    const { record } = await merge(kept, other, { keepOwn: ["tags", "phone"] });
    expect(record).toMatchObject({ tags: ["alt"], phone: "" });
    const { merges } = await mergingHandlers["merges.of"](library, { id: kept.id });
    expect(merges).toMatchObject([{ otherTitle: "B-Stiftung" }]);
  });

  it("leads links set by hand over and back", async () => {
    const kept = add({ kind: "organisation", name: "A-Stiftung" });
    const other = add({ kind: "organisation", name: "B-Stiftung" });
    const example = add({ kind: "practiceExample", title: "X" });
    await linkHandlers["links.add"](library, {
      from: other.id,
      to: example.id,
      relation: "funds",
    });
    const { mergeId } = await merge(kept, other);
    expect((await get(kept.id)).links).toMatchObject([{ id: example.id, relation: "funds" }]);
    await mergingHandlers["records.unmerge"](library, { mergeId });
    expect((await get(kept.id)).links).toEqual([]);
    expect((await get(other.id)).links).toMatchObject([{ id: example.id, relation: "funds" }]);
  });

  it("tells a note that is open on the merged one, and loses nothing of it", async () => {
    const kept = add({ kind: "organisation", name: "A-Stiftung" });
    const other = add({ kind: "organisation", name: "B-Stiftung" });
    const note = add({ kind: "interaction", text: "alt", participants: ["B-Stiftung"] });
    await merge(kept, other);
    await expect(async () =>
      recordHandlers["records.update"](library, {
        id: note.id,
        revision: note.revision,
        changes: { text: "neu" },
      }),
    ).rejects.toMatchObject({ code: "record/changed-meanwhile" });
    // A note that is only now saved, with the record it was begun on.
    const late = await recordHandlers["records.create"](library, {
      record: RecordInputSchema.parse({
        kind: "interaction",
        text: "spät",
        participants: [{ id: other.id, name: "B-Stiftung" }],
      }),
    });
    expect(late.record).toMatchObject({ participants: [{ id: kept.id, name: "B-Stiftung" }] });
  });
});

describe("erasing a person", () => {
  it("takes the name out of texts, histories and copies, down to the bytes", async () => {
    const person = add({
      kind: "person",
      name: "Walburga Zitzewitz",
      mail: "w.zitzewitz@example.org",
    });
    const note = add({ kind: "interaction", text: "Gespräch mit Zitzewitz, Walburga" });
    await recordHandlers["records.update"](library, {
      id: note.id,
      revision: 1,
      changes: { text: "Gespräch mit Walburga Zitzewitz über den Vertrag" },
    });
    await makeBackup(library.db, library.path, "daily");
    const preview = await privacyHandlers["privacy.erasurePreview"](library, { id: person.id });
    expect(preview.inTexts.map(({ record }) => record.id)).toEqual([note.id]);
    await recordHandlers["records.erase"](library, { id: person.id, redactTexts: true });
    expect((await get(note.id)).record).toMatchObject({
      text: "Gespräch mit […] über den Vertrag",
    });
    expect(filesWith("zitzewitz")).toEqual([]);
  });

  it("empties the trash completely", async () => {
    const one = add({ kind: "event", title: "Eins" });
    const two = add({ kind: "event", title: "Zwei" });
    add({ kind: "event", title: "Drei" });
    for (const { id } of [one, two]) await recordHandlers["records.trash"](library, { id });
    const { erasedIds } = await recordHandlers["records.emptyTrash"](library, {});
    expect(erasedIds.sort()).toEqual([one.id, two.id].sort());
    const { erasures } = await privacyHandlers["privacy.protocol"](library, {});
    expect(erasures).toHaveLength(2);
  });
});

/** Files of the library that hold the word, in whatever case. */
function filesWith(word: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).toString("latin1").toLowerCase().includes(word));
}
