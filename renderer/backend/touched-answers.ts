import type { BackendEvent } from "../../shared/contract/backend-events.ts";

/** Methods whose answers depend on records, whichever was changed. */
const ABOUT_MANY_RECORDS = new Set([
  "records.list",
  "records.suggest",
  "search.run",
  "search.complete",
  "search.saved",
  "search.similar",
  "library.info",
  "partnerships.board",
  "partnerships.moneyByYear",
  "followUps.list",
  "timeline.of",
  "start.overview",
  "imports.tree",
  "duplicates.list",
  "duplicates.of",
  "records.mergePreview",
  "merges.of",
  "drafts.list",
  "privacy.reviews",
  "privacy.holds",
  "privacy.protocol",
  "privacy.disclosure",
  "privacy.erasurePreview",
  "vocabularies.list",
  "vocabularies.usage",
  "vocabularies.merges",
  "map.districts",
  "map.recordsOf",
  "network.around",
  "statistics.count",
]);

/** Methods whose answers say what forms hold that are not saved. */
const ABOUT_DRAFTS = new Set(["drafts.list", "privacy.disclosure", "privacy.erasurePreview"]);

/** Whether what happened in the backend may have changed the answer that is kept under a key. */
export function isTouchedBy(event: BackendEvent) {
  return ({ queryKey }: { queryKey: readonly unknown[] }): boolean => {
    const [origin, method, input] = queryKey;
    if (origin !== "backend") return false;
    switch (event.event) {
      case "libraryChanged":
        return true;
      case "indexProgress":
        return method === "library.info";
      case "importProgress":
        return method === "imports.list" || method === "imports.get";
      case "watchingChanged":
        return typeof method === "string" && method.startsWith("watching.");
      case "mapOutlineChanged":
        return method === "map.outline";
      case "draftsChanged":
        return typeof method === "string" && ABOUT_DRAFTS.has(method);
      case "recognitionProgress":
        return method === "recognition.get";
      case "recordsChanged": {
        if (typeof method === "string" && ABOUT_MANY_RECORDS.has(method)) return true;
        if (method === "records.get" || method === "records.history") return true;
        const id = (input as { id?: unknown } | undefined)?.id;
        return typeof id === "string" && event.ids.includes(id);
      }
    }
  };
}
