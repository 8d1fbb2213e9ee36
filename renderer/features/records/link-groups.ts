import type { LinkedRecord } from "../../../shared/domain/link.ts";
import { RECORD_KINDS, type RecordKind } from "../../../shared/domain/record.ts";

/** Records of one kind that are tied to the one on screen, each with all the ways it is tied. */
export interface LinkGroup {
  kind: RecordKind;
  records: LinkedOnce[];
}

export interface LinkedOnce {
  id: string;
  kind: RecordKind;
  title: string;
  trashed: boolean;
  ties: Pick<LinkedRecord, "relation" | "direction">[];
}

/**
 * Groups links by kind, in the order of the kinds; a record tied in several ways (organiser and
 * speaker) appears once with both. Inside a group: by title, records in the trash last.
 */
export function groupLinks(links: readonly LinkedRecord[], language = "de"): LinkGroup[] {
  const byId = new Map<string, LinkedOnce>();
  for (const { id, kind, title, trashed, relation, direction } of links) {
    const known = byId.get(id) ?? { id, kind, title, trashed, ties: [] };
    const isNew = !known.ties.some(
      (tie) => tie.relation === relation && tie.direction === direction,
    );
    if (isNew) known.ties.push({ relation, direction });
    byId.set(id, known);
  }
  const { compare } = new Intl.Collator(language, { numeric: true });
  const inOrder = [...byId.values()].sort(
    (one, other) => Number(one.trashed) - Number(other.trashed) || compare(one.title, other.title),
  );
  return RECORD_KINDS.map((kind) => ({
    kind,
    records: inOrder.filter((record) => record.kind === kind),
  })).filter((group) => group.records.length > 0);
}
