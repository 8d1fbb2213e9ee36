import type { CollectionInput } from "../../../shared/domain/collection.ts";
import { type AnyRecord, type RecordOf, titleOf } from "../../../shared/domain/record.ts";
import { callBackend } from "../../client.ts";

export type CollectedItem = CollectionInput["items"][number];
export type CollectionRecord = RecordOf<"collection">;

/** What became of a record that should be collected; `undo` takes it out again. */
export type Collected =
  | { added: true; title: string; collection: string; undo: () => Promise<unknown> }
  | { added: false; title: string };

const LONGEST_NAME = 1_000;

/**
 * Puts a record at the end of a collection, once.
 *
 * @throws ExpectedFailure `record/not-found`, `record/changed-meanwhile` …
 */
export async function collectRecord(recordId: string, collectionId: string): Promise<Collected> {
  const [{ record }, { record: collection }] = await Promise.all([
    callBackend("records.get", { id: recordId }),
    callBackend("records.get", { id: collectionId }),
  ]);
  const title = titleOf(record);
  if (
    collection.kind !== "collection" ||
    collection.items.some((item) => item.record.id === recordId)
  ) {
    return { added: false, title };
  }
  const item = { record: { id: recordId, name: title.slice(0, LONGEST_NAME) }, note: "" };
  const changed = await replaceItems(collection, [...collection.items, item]);
  return {
    added: true,
    title,
    collection: collection.title,
    undo: () => replaceItems({ ...collection, revision: changed.revision }, collection.items),
  };
}

/** Saves the items of a collection as they shall be. */
export async function replaceItems(
  collection: Pick<CollectionRecord, "id" | "revision">,
  items: CollectedItem[],
): Promise<AnyRecord> {
  const { record } = await callBackend("records.update", {
    id: collection.id,
    revision: collection.revision,
    changes: { items },
  });
  return record;
}

const RECORD_ADDRESS = /^\/record\/([0-9a-f]{8}-[0-9a-f-]{27})(?:$|[?#])/;

/** The record that an element leads to: the link itself, or a link around it. */
export function recordUnder(element: EventTarget | null): string | null {
  const link = element instanceof Element ? element.closest("a[href]") : null;
  return RECORD_ADDRESS.exec(link?.getAttribute("href") ?? "")?.[1] ?? null;
}

/** The record that an address of the program shows. */
export function recordAt(pathname: string): string | null {
  return RECORD_ADDRESS.exec(pathname)?.[1] ?? null;
}
