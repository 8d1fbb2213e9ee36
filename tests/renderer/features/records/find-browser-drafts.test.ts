import { expect, it } from "vitest";
import { findBrowserDrafts } from "../../../../renderer/features/records/find-browser-drafts.ts";

/** The part of the browser's storage that is read, over a Map. */
function storageOf(items: Record<string, string>): Storage {
  const map = new Map(Object.entries(items));
  return {
    length: map.size,
    key: (index: number) => [...map.keys()][index] ?? null,
    getItem: (key: string) => map.get(key) ?? null,
  } as Storage;
}

const draft = {
  values: { title: "Fachtag" },
  base: { title: "" },
  revision: 3,
  savedAt: "2024-01-01T10:00:00.000Z",
};
const id = "0199a1b2-0000-7000-8000-000000000001";

it("finds the drafts of this library alone, and the damaged ones to take away", () => {
  const text = JSON.stringify(draft);
  const found = findBrowserDrafts(
    "/lib",
    storageOf({
      [`fadenwerk.draft./lib|${id}`]: text,
      "fadenwerk.draft./lib|new:event": text,
      "fadenwerk.draft./lib|quick-note": '{"values":1}',
      "fadenwerk.draft./lib|anything": text,
      "fadenwerk.draft./other|new:event": text,
      "fadenwerk.layout.board": "{}",
    }),
  );
  expect(found).toEqual([
    { key: `fadenwerk.draft./lib|${id}`, form: id, draft },
    { key: "fadenwerk.draft./lib|new:event", form: "new:event", draft },
    { key: "fadenwerk.draft./lib|quick-note", form: "quick-note", draft: null },
    { key: "fadenwerk.draft./lib|anything", form: null, draft },
  ]);
});
