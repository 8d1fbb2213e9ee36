import { ENGINE_LABELS } from "./engines/engine.ts";
import type { EngineMeasures } from "./measure-engines.ts";
import { percentile, shortNumber } from "./percentile.ts";
import { markdownTable } from "./performance-page.ts";
import { QUERY_KIND_LABELS, QUERY_KINDS, type QueryKind } from "./timed-queries.ts";

/** What was measured on a corpus of so many texts. */
export interface SizeMeasures {
  size: number;
  measures: EngineMeasures[];
}

const MB = 1024 * 1024;

/** All tables of one run: per size times and costs, then ours against FTS5, then growth. */
export function searchTables(sizes: readonly SizeMeasures[]): string {
  const parts = sizes.map(({ size, measures }) =>
    [
      `#### ${size.toLocaleString("en-GB")} texts`,
      "Milliseconds a query, p50 / p95 / p99:",
      queryTable(measures),
      "What an index costs:",
      costTable(measures),
    ].join("\n\n"),
  );
  return [
    ...parts,
    "#### Against SQLite FTS5",
    "How many times as fast as FTS5 Fadenwerk is at p95, and its share of FTS5's costs:",
    ratioTable(sizes),
    "#### Growth",
    "p95 at the largest size over p95 at the smallest:",
    growthTable(sizes),
  ].join("\n\n");
}

function queryTable(measures: readonly EngineMeasures[]): string {
  return markdownTable([
    ["", ...QUERY_KINDS.map((kind) => QUERY_KIND_LABELS[kind])],
    ...measures.map((engine) => [
      ENGINE_LABELS[engine.engine],
      ...QUERY_KINDS.map((kind) => queryCell(engine, kind)),
    ]),
  ]);
}

function queryCell(engine: EngineMeasures, kind: QueryKind): string {
  const times = engine.queries[kind];
  if (times.length === 0) return "–";
  const cell = [0.5, 0.95, 0.99].map((p) => shortNumber(percentile(times, p))).join(" / ");
  const share = Math.round(engine.answered[kind] * 100);
  return kind === "mistyped" ? `${cell} (finds something for ${share} %)` : cell;
}

function costTable(measures: readonly EngineMeasures[]): string {
  return markdownTable([
    [
      "",
      "build, s",
      "open + first query, ms",
      "loading its code before, ms",
      "changed text found, ms",
      "private memory, MB",
      "index on disk, MB",
    ],
    ...measures.map((engine) => [
      ENGINE_LABELS[engine.engine],
      shortNumber(engine.build / 1000),
      `${shortNumber(engine.open)} + ${shortNumber(engine.firstQuery)}`,
      shortNumber(engine.modules),
      shortNumber(engine.change),
      shortNumber(engine.memory / MB),
      shortNumber(engine.indexBytes / MB),
    ]),
  ]);
}

/** Ours and FTS5's at each size; sizes without one of them are left out. */
function pairs(sizes: readonly SizeMeasures[]) {
  return sizes.flatMap(({ size, measures }) => {
    const byName = (name: string) => measures.find((engine) => engine.engine === name);
    const [ours, fts5, trigram] = [byName("ours"), byName("fts5"), byName("fts5-trigram")];
    return ours && fts5 ? [{ size, ours, fts5, trigram }] : [];
  });
}

function ratioTable(sizes: readonly SizeMeasures[]): string {
  const columns = pairs(sizes);
  const row = (label: string, cell: (pair: (typeof columns)[number]) => string) => [
    label,
    ...columns.map(cell),
  ];
  return markdownTable([
    ["", ...columns.map(({ size }) => `${size.toLocaleString("en-GB")} texts`)],
    ...QUERY_KINDS.map((kind) =>
      row(`${QUERY_KIND_LABELS[kind]}, times as fast`, ({ ours, fts5 }) =>
        shortNumber(p95(fts5, kind) / p95(ours, kind)),
      ),
    ),
    row("mistyped word, times as fast as FTS5 with trigrams", ({ ours, trigram }) =>
      trigram ? shortNumber(p95(trigram, "mistyped") / p95(ours, "mistyped")) : "–",
    ),
    row("build, share of FTS5's", ({ ours, fts5 }) => shortNumber(ours.build / fts5.build)),
    row("open + first query, ms more than FTS5", ({ ours, fts5 }) =>
      shortNumber(ours.open + ours.firstQuery - fts5.open - fts5.firstQuery),
    ),
    row("changed text found, share of FTS5's", ({ ours, fts5 }) =>
      shortNumber(ours.change / fts5.change),
    ),
    row("memory, share of FTS5's", ({ ours, fts5 }) => shortNumber(ours.memory / fts5.memory)),
    row("index, share of FTS5's", ({ ours, fts5 }) =>
      shortNumber(ours.indexBytes / fts5.indexBytes),
    ),
  ]);
}

function p95(engine: EngineMeasures, kind: QueryKind): number {
  return percentile(engine.queries[kind], 0.95);
}

function growthTable(sizes: readonly SizeMeasures[]): string {
  const first = sizes[0];
  const last = sizes.at(-1);
  if (!first || !last || first === last) return "One size was measured only.";
  const rows = last.measures.flatMap((large) => {
    const small = first.measures.find((engine) => engine.engine === large.engine);
    if (!small) return [];
    return [
      [
        ENGINE_LABELS[large.engine],
        ...QUERY_KINDS.map((kind) => shortNumber(p95(large, kind) / p95(small, kind))),
      ],
    ];
  });
  return markdownTable([
    [
      `${first.size.toLocaleString("en-GB")} → ${last.size.toLocaleString("en-GB")}`,
      ...QUERY_KINDS.map((kind) => QUERY_KIND_LABELS[kind]),
    ],
    ...rows,
  ]);
}
