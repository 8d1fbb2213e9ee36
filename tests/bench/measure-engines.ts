import path from "node:path";
import { EngineClient } from "./engine-client.ts";
import type { TimedQuery } from "./engine-tasks.ts";
import type { EngineName } from "./engines/engine.ts";
import { median } from "./percentile.ts";
import { QUERY_KINDS, type QueryKind } from "./timed-queries.ts";

/** What one engine needed on one corpus; times in milliseconds, sizes in bytes. */
export interface EngineMeasures {
  engine: EngineName;
  build: number;
  /** Loading the engine's code into a fresh process. */
  modules: number;
  /** Opening the index and answering a first query, in a process that did neither before. */
  open: number;
  firstQuery: number;
  /** Replacing one text until a search finds the new one. */
  change: number;
  /** Private memory of the process after all queries. */
  memory: number;
  indexBytes: number;
  /** One time a query, the median of its rounds. */
  queries: Record<QueryKind, number[]>;
  /** Share of the queries that found anything. */
  answered: Record<QueryKind, number>;
}

export interface MeasurePlan {
  corpus: string;
  engines: readonly EngineName[];
  queries: Record<QueryKind, TimedQuery[]>;
  /** A folder for the indexes; whoever calls removes it. */
  folder: string;
  builds: number;
  rounds: number;
}

const STARTS = 5;
const CHANGES = 20;
/** So many queries run in one engine before the next has its turn. */
const TURN = 10;
const WARM_UP = 30;

/** Engines that are here for one kind of query only. */
const ONLY_FOR: Partial<Record<EngineName, QueryKind>> = { "fts5-trigram": "mistyped" };
/** Engines that need so long that one round has to do. */
const ONE_ROUND: readonly EngineName[] = ["fts5-trigram", "minisearch", "lunr"];

type Report = (line: string) => void;

/**
 * Measures the engines on one corpus. They take turns at every step, query by query, so that a
 * machine that is busy with other things is so for all of them.
 */
export async function measureEngines(plan: MeasurePlan, say: Report): Promise<EngineMeasures[]> {
  const measures = plan.engines.map(emptyMeasures);
  await measureBuilds(plan, measures, say);
  await measureStarts(plan, measures, say);
  const clients: EngineClient[] = [];
  try {
    for (const engine of plan.engines) {
      const { client } = await EngineClient.start(engine);
      clients.push(client);
      await client.ask(openTask(plan, engine));
    }
    await measureQueries(plan, clients, measures, say);
    for (const [at, client] of clients.entries()) {
      const { bytes } = await client.ask({ task: "memory" });
      of(measures, at).memory = bytes;
    }
    await measureChanges(plan, clients, measures);
  } finally {
    await Promise.all(clients.map((client) => client.stop()));
  }
  return measures;
}

function emptyMeasures(engine: EngineName): EngineMeasures {
  const perKind = <T>(value: () => T) =>
    Object.fromEntries(QUERY_KINDS.map((kind) => [kind, value()])) as Record<QueryKind, T>;
  return {
    engine,
    build: Number.NaN,
    modules: Number.NaN,
    open: Number.NaN,
    firstQuery: Number.NaN,
    change: Number.NaN,
    memory: Number.NaN,
    indexBytes: Number.NaN,
    queries: perKind(() => []),
    answered: perKind(() => Number.NaN),
  };
}

function of(measures: EngineMeasures[], at: number): EngineMeasures {
  const found = measures[at];
  if (!found) throw new Error(`There is no engine number ${at}.`);
  return found;
}

function indexFile(plan: MeasurePlan, engine: EngineName, round = plan.builds - 1): string {
  return path.join(plan.folder, `${plan.corpus}-${engine}-${round}`);
}

async function measureBuilds(plan: MeasurePlan, measures: EngineMeasures[], say: Report) {
  const times = plan.engines.map((): number[] => []);
  for (let round = 0; round < plan.builds; round += 1) {
    for (const [at, engine] of plan.engines.entries()) {
      const { client } = await EngineClient.start(engine);
      const file = indexFile(plan, engine, round);
      const { ms, bytes } = await client.ask({ task: "build", corpus: plan.corpus, file });
      times[at]?.push(...ms);
      of(measures, at).indexBytes = bytes;
      await client.stop();
      say(`${plan.corpus}: ${engine} built in ${Math.round(ms[0] ?? 0)} ms`);
    }
  }
  for (const [at, ms] of times.entries()) of(measures, at).build = median(ms);
}

function openTask(plan: MeasurePlan, engine: EngineName) {
  const query = plan.queries.keyword[0]?.text ?? "";
  return { task: "openAndSearch", file: indexFile(plan, engine), query } as const;
}

async function measureStarts(plan: MeasurePlan, measures: EngineMeasures[], say: Report) {
  const times = plan.engines.map(() => ({
    modules: [] as number[],
    open: [] as number[],
    firstQuery: [] as number[],
  }));
  for (let start = 0; start < STARTS; start += 1) {
    for (const [at, engine] of plan.engines.entries()) {
      const { client, moduleMs } = await EngineClient.start(engine);
      const { ms } = await client.ask(openTask(plan, engine));
      times[at]?.modules.push(moduleMs);
      times[at]?.open.push(ms[0] ?? Number.NaN);
      times[at]?.firstQuery.push(ms[1] ?? Number.NaN);
      await client.stop();
    }
  }
  for (const [at, { modules, open, firstQuery }] of times.entries()) {
    Object.assign(of(measures, at), {
      modules: median(modules),
      open: median(open),
      firstQuery: median(firstQuery),
    });
  }
  say(`${plan.corpus}: starts measured`);
}

async function measureQueries(
  plan: MeasurePlan,
  clients: EngineClient[],
  measures: EngineMeasures[],
  say: Report,
) {
  for (const kind of QUERY_KINDS) {
    const queries = plan.queries[kind];
    const times = clients.map(() => queries.map((): number[] => []));
    const answered = clients.map(() => 0);
    const takesPart = ({ engine }: EngineClient, round: number) =>
      (ONLY_FOR[engine] ?? kind) === kind && (round === 0 || !ONE_ROUND.includes(engine));
    for (const client of clients) {
      if (takesPart(client, 0)) {
        await client.ask({ task: "search", queries: queries.slice(0, WARM_UP) });
      }
    }
    for (let round = 0; round < plan.rounds; round += 1) {
      for (let from = 0; from < queries.length; from += TURN) {
        const turn = queries.slice(from, from + TURN);
        for (const [at, client] of rotated(clients, from / TURN + round)) {
          if (!takesPart(client, round)) continue;
          const { ms, found } = await client.ask({ task: "search", queries: turn });
          ms.forEach((value, i) => {
            times[at]?.[from + i]?.push(value);
          });
          const some = found.filter((hits) => hits.length > 0).length;
          if (round === 0) answered[at] = (answered[at] ?? 0) + some;
        }
      }
    }
    for (const [at, perQuery] of times.entries()) {
      const ran = perQuery.filter((rounds) => rounds.length > 0);
      of(measures, at).queries[kind] = ran.map(median);
      of(measures, at).answered[kind] = (answered[at] ?? 0) / ran.length;
    }
    say(`${plan.corpus}: ${kind}, ${queries.length} queries`);
  }
}

/** The engines with their places, beginning with another one each turn. */
function rotated(clients: EngineClient[], by: number): [number, EngineClient][] {
  const entries = [...clients.entries()];
  const cut = by % entries.length;
  return [...entries.slice(cut), ...entries.slice(0, cut)];
}

async function measureChanges(
  plan: MeasurePlan,
  clients: EngineClient[],
  measures: EngineMeasures[],
) {
  for (const [at, client] of clients.entries()) {
    if (ONLY_FOR[client.engine]) continue;
    // Lunr has to see all texts again, and one time shows it.
    const rebuilds = client.engine === "lunr";
    if (rebuilds) await client.ask({ task: "keep", corpus: plan.corpus, file: "" });
    const times: number[] = [];
    for (let change = 0; change < (rebuilds ? 1 : CHANGES); change += 1) {
      const word = `zwischenruf${String.fromCharCode(97 + change)}q`;
      const text = {
        id: 7 + change * 13,
        title: `Geänderter Text ${change}`,
        body: `${"Dieser Absatz steht anstelle des alten Textes und ist nicht lang. ".repeat(30)}${word}`,
      };
      const { ms, found } = await client.ask({ task: "change", text, query: word });
      if (found[0]?.[0] !== text.id) {
        throw new Error(`${client.engine} does not find a text that was just changed.`);
      }
      times.push(...ms);
    }
    of(measures, at).change = median(times);
  }
}
