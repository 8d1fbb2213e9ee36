import type { SearchHit, SearchResponse } from "../../../shared/domain/search.ts";
import { completeIndex } from "../../backend/handlers/library-opening.ts";
import { openInput, readLines } from "../../backend/handlers/records-lines.ts";
import { type Command, type CommandContext, call, report } from "../command.ts";
import { EXIT, type ExitCode, WrongUse } from "../exit-codes.ts";
import { requireInput } from "../input-file.ts";
import { germanNumber, KIND_WORDS } from "../messages.ts";

const USAGE =
  "Aufruf: search ANFRAGE [--limit N] [--kind ART] oder search --batch DATEI („-“: Standardeingabe).";
const DEFAULT_LIMIT = 10;
const MOST = 1_000;

/** `search QUERY`, or `search --batch FILE` for many queries in one run. */
export const searchCommand: Command = {
  writes: false,
  checkUse({ operands, batch, limit }) {
    if ((batch === null) === (operands.length === 0)) throw new WrongUse(USAGE);
    if (batch !== null) requireInput(batch);
    if (limit !== null && limit > MOST) throw new WrongUse(`--limit geht bis ${MOST}.`);
  },
  run(context) {
    const { batch, operands, explain } = context.args;
    if (batch !== null) return searchBatch(context, batch);
    return explain
      ? explainOne(context, operands.join(" "))
      : searchOne(context, operands.join(" "));
  },
};

async function searchOne(context: CommandContext, query: string): Promise<ExitCode> {
  const response = await ask(context, query);
  await report(context, toLine(query, response), () => toText(response));
  return EXIT.well;
}

/** One line of JSON a query, also without `--json`: only programs ask this way. */
async function searchBatch(context: CommandContext, file: string): Promise<ExitCode> {
  const { io, args } = context;
  for await (const { text } of readLines(openInput(file, io.stdin))) {
    const query = text ?? "";
    const input = request(context, query);
    if (args.explain) {
      const explanation = await call(context, "search.explain", input);
      await io.print(JSON.stringify({ query, ...explanation }));
    } else {
      await io.print(JSON.stringify(toLine(query, await ask(context, query))));
    }
  }
  return EXIT.well;
}

/** Asks again where the first question showed that the index cannot be read. */
async function ask(context: CommandContext, query: string): Promise<SearchResponse> {
  const { library, io } = context;
  const response = await call(context, "search.run", request(context, query));
  if (library.readOnly || library.index.isCurrent()) return response;
  io.warn("Der Suchindex war beschädigt und wird aus den Einträgen neu aufgebaut …");
  completeIndex(library);
  return call(context, "search.run", request(context, query));
}

async function explainOne(context: CommandContext, query: string): Promise<ExitCode> {
  const explanation = await call(context, "search.explain", request(context, query));
  await report(context, { query, ...explanation }, () => [
    ...explanation.analysis.map(({ word, terms }) => `${word} → ${terms.join(", ") || "–"}`),
    ...explanation.clauses.map((clause) => `Teil der Anfrage: ${clause}`),
    ...explanation.hits.flatMap((hit) => [
      `${hit.score.toFixed(3)}  ${hit.title}`,
      ...hit.parts.map((part) => `    ${part.score.toFixed(3)}  ${part.field}: ${part.term}`),
    ]),
  ]);
  return EXIT.well;
}

function request({ args }: CommandContext, query: string) {
  return {
    query,
    limit: args.limit ?? DEFAULT_LIMIT,
    kinds: args.kind ? [args.kind] : [],
    filters: {},
  };
}

function toLine(query: string, { ms, total, hits }: SearchResponse) {
  return { query, ms, total, hits: hits.map(toHit) };
}

function toHit({ id, externalId, kind, title, score, passage }: SearchHit) {
  const { text, page, marks } = passage;
  return { id, externalId, kind, title, score, passage: text, page, marks };
}

function toText({ total, hits, corrections, ms }: SearchResponse): string[] {
  return [
    ...corrections.map(({ word, used }) => `„${word}“ nicht gefunden; gesucht wurde „${used}“.`),
    `${germanNumber(total)} Treffer in ${germanNumber(Math.round(ms))} ms`,
    ...hits.flatMap((hit) => [
      "",
      `${KIND_WORDS[hit.kind][0]}: ${hit.title}`,
      `  ${[hit.place, hit.date, hit.id].filter(Boolean).join(" · ")}`,
      ...(hit.passage.text ? [`  ${marked(hit)}`] : []),
    ]),
  ];
}

/** The passage on one line, with what the query met between asterisks. */
function marked({ passage }: SearchHit): string {
  let text = "";
  let at = 0;
  for (const { start, end } of passage.marks) {
    text += `${passage.text.slice(at, start)}*${passage.text.slice(start, end)}*`;
    at = end;
  }
  return (text + passage.text.slice(at)).replace(/\s+/g, " ");
}
