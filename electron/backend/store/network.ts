import type { RecordKind } from "../../../shared/domain/record.ts";
import { prepared, type StoreDatabase } from "./database.ts";

export interface NetworkNode {
  id: string;
  kind: RecordKind;
  title: string;
  /** Links between this record and the one in the middle. */
  distance: number;
}

export interface Network {
  nodes: NetworkNode[];
  edges: { from: string; to: string; relation: string }[];
  /** True when there is more than `limit` allowed. */
  truncated: boolean;
}

interface Node extends NetworkNode {
  number: number;
}

const NODE = "r.number, r.id, r.kind, r.title";

/**
 * The records around one, breadth first, with every link between them. Notes are left out: they
 * say when somebody spoke, and the partnership they belong to says with whom.
 */
export function networkAround(
  db: StoreDatabase,
  id: string,
  { depth, limit, kinds }: { depth: number; limit: number; kinds: readonly RecordKind[] },
): Network | null {
  const middle = prepared<Omit<Node, "distance">>(
    db,
    `SELECT ${NODE} FROM records r WHERE r.id = ?`,
  ).get(id);
  if (!middle) return null;
  const nodes = new Map<number, Node>([[middle.number, { ...middle, distance: 0 }]]);
  let frontier = [middle.number];
  let truncated = false;
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    const next: number[] = [];
    for (const number of frontier) {
      for (const found of neighboursOf(db, number)) {
        if (nodes.has(found.number)) continue;
        if (kinds.length > 0 && !kinds.includes(found.kind)) continue;
        if (nodes.size >= limit) {
          truncated = true;
          continue;
        }
        nodes.set(found.number, { ...found, distance });
        next.push(found.number);
      }
    }
    frontier = next;
  }
  return {
    nodes: [...nodes.values()].map(({ number, ...node }) => node),
    edges: edgesBetween(db, nodes),
    truncated,
  };
}

function neighboursOf(db: StoreDatabase, number: number): Omit<Node, "distance">[] {
  return prepared<Omit<Node, "distance">>(
    db,
    `SELECT ${NODE} FROM (
       SELECT target AS number FROM links WHERE source = @number
       UNION SELECT source FROM links WHERE target = @number
     ) l JOIN records r ON r.number = l.number
     WHERE r.trashed_at IS NULL AND r.kind NOT IN ('interaction', 'collection', 'savedSearch')
     ORDER BY r.kind, r.title_key`,
  ).all({ number });
}

function edgesBetween(db: StoreDatabase, nodes: ReadonlyMap<number, Node>): Network["edges"] {
  const outgoing = prepared<{ target: number; relation: string }>(
    db,
    "SELECT target, relation FROM links WHERE source = ?",
  );
  return [...nodes.values()].flatMap((node) =>
    outgoing.all(node.number).flatMap(({ target, relation }) => {
      const to = nodes.get(target);
      return to ? [{ from: node.id, to: to.id, relation }] : [];
    }),
  );
}
