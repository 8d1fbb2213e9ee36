import type { OpenLibrary } from "../library/open-library.ts";
import { checkDatabase } from "../store/check.ts";
import { listFiles } from "../store/files.ts";
import { eachRecord } from "../store/records.ts";

export interface CheckProblem {
  area: "store" | "files" | "index";
  /** English, for the person who looks into it; names ids, not contents. */
  message: string;
}

/** Compares what the library says about itself: database, records, originals, index. */
export async function checkLibrary(library: OpenLibrary): Promise<CheckProblem[]> {
  const problems = checkDatabase(library.db).map(
    (message): CheckProblem => ({ area: "store", message }),
  );
  // A damaged file makes everything that follows meaningless.
  if (problems.length > 0) return problems;
  const records = checkRecords(library);
  problems.push(...records.problems, ...(await checkFiles(library, records.files)));
  const missing = library.index.check(records.ids);
  problems.push(...missing.map((message): CheckProblem => ({ area: "index", message })));
  return problems;
}

function checkRecords({ db }: OpenLibrary) {
  const problems: CheckProblem[] = [];
  const ids: string[] = [];
  const files = new Map<string, string>();
  try {
    // Reading a record validates it.
    for (const record of eachRecord(db, { trashed: true })) {
      if (record.trashedAt === null) ids.push(record.id);
      if (record.kind === "document" && record.fileHash) files.set(record.fileHash, record.id);
    }
  } catch (error) {
    problems.push({
      area: "store",
      message: error instanceof Error ? error.message : "unreadable",
    });
  }
  return { problems, ids, files };
}

/** An original without a document is no damage: an import that was killed can leave one. */
async function checkFiles(
  { db, files }: OpenLibrary,
  wanted: ReadonlyMap<string, string>,
): Promise<CheckProblem[]> {
  const problems: CheckProblem[] = [];
  const lying = new Set(await files.list());
  for (const [hash, recordId] of wanted) {
    if (!lying.has(hash)) {
      problems.push({ area: "files", message: `the original of document ${recordId} is missing` });
    }
  }
  for (const { hash } of listFiles(db)) {
    if (!lying.has(hash) && !wanted.has(hash)) {
      problems.push({ area: "files", message: `file ${hash} is listed and missing` });
    }
  }
  for (const hash of lying) {
    if (!(await files.isSound(hash))) {
      problems.push({ area: "files", message: `the content of file ${hash} has changed` });
    }
  }
  return problems;
}
