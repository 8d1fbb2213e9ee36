import { beforeEach, describe, expect, it } from "vitest";
import {
  draftKey,
  forgetDraftsOf,
  readDraft,
  writeDraft,
} from "../../../../renderer/features/records/form-draft.ts";
import { ERASED_NAME } from "../../../../shared/domain/reference.ts";

/** The browser's storage with its real rule that it can be full, over a Map. */
class SmallStorage implements Storage {
  #items = new Map<string, string>();
  #room: number;
  constructor(room = Number.POSITIVE_INFINITY) {
    this.#room = room;
  }
  get length() {
    return this.#items.size;
  }
  key(index: number) {
    return [...this.#items.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (value.length > this.#room) throw new DOMException("full", "QuotaExceededError");
    this.#items.set(key, value);
  }
  removeItem(key: string) {
    this.#items.delete(key);
  }
  clear() {
    this.#items.clear();
  }
}

const draft = {
  values: { title: "Fachtag" },
  base: { title: "" },
  revision: 3,
  savedAt: "2024-01-01T10:00:00.000Z",
};

describe("drafts", () => {
  let storage: Storage;
  beforeEach(() => {
    storage = new SmallStorage();
  });

  it("come back as they were kept", () => {
    writeDraft(draftKey("/lib", "id-1"), draft, storage);
    expect(readDraft(draftKey("/lib", "id-1"), storage)).toEqual(draft);
  });

  it("are not offered in another library", () => {
    writeDraft(draftKey("/lib", "new:event"), draft, storage);
    expect(readDraft(draftKey("/other", "new:event"), storage)).toBeNull();
  });

  it.each(["", "{", "null", '{"values":1}', '{"values":{}}'])(
    "that are damaged (%j) are thrown away",
    (text) => {
      const key = draftKey("/lib", "id-1");
      storage.setItem(key, text);
      expect(readDraft(key, storage)).toBeNull();
      expect(storage.getItem(key)).toBeNull();
    },
  );

  it("say so when there is no room", () => {
    expect(writeDraft(draftKey("/lib", "id-1"), draft, new SmallStorage(10))).toBe(false);
  });

  it("of an erased record are gone, in every library; others stay", () => {
    writeDraft(draftKey("/lib", "id-1"), draft, storage);
    writeDraft(draftKey("/copy", "id-1"), draft, storage);
    writeDraft(draftKey("/lib", "id-2"), draft, storage);
    forgetDraftsOf("id-1", { isPerson: false }, storage);
    expect(readDraft(draftKey("/lib", "id-1"), storage)).toBeNull();
    expect(readDraft(draftKey("/copy", "id-1"), storage)).toBeNull();
    expect(readDraft(draftKey("/lib", "id-2"), storage)).toEqual(draft);
  });

  it("of others say nothing of an erased person any more, and keep the rest", () => {
    const key = draftKey("/lib", "quick-note");
    const others = [{ id: null, name: "Ines Adler" }];
    const values = {
      text: "Angerufen",
      participants: [{ id: "id-1", name: "Kanaria" }, ...others],
      roles: [{ organisation: { id: "id-1", name: "Kanaria" } }],
    };
    writeDraft(key, { ...draft, values, base: values }, storage);
    forgetDraftsOf("id-1", { isPerson: true }, storage);
    expect(storage.getItem(key)).not.toContain("Kanaria");
    expect(readDraft(key, storage)?.values).toMatchObject({ text: "Angerufen" });
    expect(readDraft(key, storage)?.values.participants).toEqual(
      expect.arrayContaining([...others, { id: null, name: ERASED_NAME }]),
    );
  });
});
