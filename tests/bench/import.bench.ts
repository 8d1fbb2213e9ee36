// npm run bench:import: how well and how fast the corpus is read, and how much of the text that
// pdftotext and LibreOffice find, where they are installed. --dry prints only, --misses lists what was
// read wrongly, --tuned leaves out the shapes that are held out, --folder DIR reads the documents of a
// folder instead and prints what was found of each.
import { fileURLToPath } from "node:url";
import { corpusFile, HELD_OUT, listCorpus } from "../corpus/corpus.ts";
import { JUDGED_FIELDS, ratesOf, sumJudgements } from "../corpus/judge-proposal.ts";
import { type ReadCorpusDocument, readCorpusDocument } from "../corpus/read-corpus.ts";
import { outsideTable, reportFolder } from "./coverage/report.ts";
import { percentile } from "./percentile.ts";
import { describeMachine, markdownTable, writeSection } from "./performance-page.ts";

const options = new Set(process.argv.slice(2));
const folder = process.argv[process.argv.indexOf("--folder") + 1];
if (options.has("--folder") && folder) {
  await reportFolder(folder);
  process.exit();
}
const corpus = listCorpus().filter((document) => !options.has("--tuned") || !document.heldOut);
const read: ReadCorpusDocument[] = [];
let unread = 0;
let peak = 0;
for (const document of corpus) {
  const found = await readCorpusDocument(document);
  if (found) read.push(found);
  else unread += 1;
  peak = Math.max(peak, process.memoryUsage().rss);
}

if (options.has("--misses")) listMisses();
const files = read.map(({ document }) => fileURLToPath(corpusFile(document)));
const parts = [
  describeMachine(),
  summary(),
  fieldTable(),
  formatTable(),
  await outsideTable(files),
];
const report = parts.join("\n\n");
console.log(report);
if (!options.has("--dry") && !options.has("--tuned")) writeSection("import", report);
// The recogniser of scans would stay.
process.exit();

function summary(): string {
  const left = unread > 0 ? `; ${unread} have a format without a reader` : "";
  return `${read.length} documents read${left}. The process needed ${Math.round(peak / 2 ** 20)} MB at most.`;
}

/** Known shapes with precision and recall, each held-out set by its F1. */
function fieldTable(): string {
  const sums = [null, ...HELD_OUT].map((set) =>
    sumJudgements(read.filter((one) => one.document.heldOut === set).map((one) => one.judgement)),
  );
  const share = (value: number) => value.toFixed(3);
  const rows = JUDGED_FIELDS.map((field) => {
    const [known, ...held] = sums.map((sum) => ratesOf(sum[field]));
    return [
      field,
      ...[known?.precision ?? 0, known?.recall ?? 0, known?.f1 ?? 0].map(share),
      ...held.map(({ f1 }) => share(f1)),
    ];
  });
  const head = ["field", "precision", "recall", "F1", ...HELD_OUT.map((set) => `F1, ${set} set`)];
  return markdownTable([head, ...rows]);
}

function formatTable(): string {
  const formats = [...new Set(read.map((one) => one.document.format))].sort();
  const rows = formats.map((format) => {
    const own = read.filter((one) => one.document.format === format);
    const coverage = own.reduce((sum, one) => sum + one.coverage, 0) / own.length;
    const times = own.map((one) => one.milliseconds);
    return [
      format,
      String(own.length),
      coverage.toFixed(4),
      percentile(times, 0.5).toFixed(0),
      percentile(times, 0.95).toFixed(0),
    ];
  });
  return markdownTable([
    ["format", "documents", "words in order", "ms, half", "ms, 95 %"],
    ...rows,
  ]);
}

function listMisses(): void {
  for (const { document, judgement, proposal, coverage } of read) {
    const wrong = JUDGED_FIELDS.filter(
      (field) => judgement[field].extra + judgement[field].missed > 0,
    );
    if (coverage < 0.99) console.log(`${document.file}: coverage ${coverage.toFixed(3)}`);
    if (wrong.length === 0) continue;
    console.log(`\n${document.file} (${document.format}): ${wrong.join(", ")}`);
    console.log("  wanted", JSON.stringify(document.expected));
    const draft = proposal?.draft;
    if (!draft) console.log("  found nothing");
    else if (draft.kind === "event") {
      const { title, start, end, venue, organisers, cooperationPartners, programme } = draft;
      console.log(
        "  found",
        JSON.stringify({ title, start, end, address: venue.address, name: venue.name }),
      );
      console.log(
        "  ",
        JSON.stringify({
          organisers: organisers.map((o) => o.name),
          cooperationPartners: cooperationPartners.map((o) => o.name),
          persons: proposal.persons.map((o) => o.name),
        }),
      );
      if (wrong.includes("programme")) {
        for (const item of programme)
          console.log(
            "    ",
            item.itemKind,
            item.number,
            item.startTime,
            "|",
            item.title,
            "|",
            item.speakers.map((o) => o.name).join("; "),
            "|",
            item.description,
          );
      }
    } else {
      const { title, start, end } = draft;
      console.log(
        "  found",
        JSON.stringify({
          kind: draft.kind,
          title,
          start,
          end,
          partners:
            "partners" in draft
              ? draft.partners
              : [draft.municipalities, draft.foundations, draft.otherPartners].flat(),
          persons: proposal?.persons.map((o) => o.name),
        }),
      );
    }
  }
}
