import type { BackendEvent } from "../../../shared/contract/backend-events.ts";
import type { RecordKind } from "../../../shared/domain/record.ts";
import type { Emit } from "./handler.ts";

/** A window asks anew for all it shows on each notice: more often than this it would do nothing else. */
const AT_MOST_EVERY_MS = 500;

export interface GatheredChanges {
  emit: Emit;
  /** Drops what has not been told, as when the library is closed. */
  drop(): void;
}

/**
 * Passes events on. The first change of records is told at once, what follows shortly after it
 * together: an import changes records many times a second.
 */
export function gatherChanges(tell: Emit, everyMs = AT_MOST_EVERY_MS): GatheredChanges {
  const ids = new Set<string>();
  const kinds = new Set<RecordKind>();
  let timer: NodeJS.Timeout | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;

  const tellGathered = () => {
    timer = undefined;
    toldAt = performance.now();
    const event: BackendEvent = { event: "recordsChanged", ids: [...ids], kinds: [...kinds] };
    ids.clear();
    kinds.clear();
    tell(event);
  };
  return {
    emit(event) {
      if (event.event !== "recordsChanged") {
        tell(event);
        return;
      }
      for (const id of event.ids) ids.add(id);
      for (const kind of event.kinds) kinds.add(kind);
      const wait = toldAt + everyMs - performance.now();
      if (wait <= 0 && !timer) tellGathered();
      else timer ??= setTimeout(tellGathered, wait);
    },
    drop() {
      clearTimeout(timer);
      timer = undefined;
      ids.clear();
      kinds.clear();
    },
  };
}
