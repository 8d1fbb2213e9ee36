import path from "node:path";
import { parseArgs } from "node:util";
import { RECORD_KINDS, type RecordKind } from "../../shared/domain/record.ts";
import { defaultLibrary } from "./default-library.ts";
import { WrongUse } from "./exit-codes.ts";

const OPTIONS = {
  library: { type: "string" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", default: false },
  limit: { type: "string" },
  kind: { type: "string" },
  batch: { type: "string" },
  explain: { type: "boolean", default: false },
  erase: { type: "boolean", default: false },
} as const;

type OptionName = keyof typeof OPTIONS;

export interface Arguments {
  command: string | null;
  operands: string[];
  /** Absolute path of the library's folder. */
  library: string;
  json: boolean;
  help: boolean;
  version: boolean;
  limit: number | null;
  kind: RecordKind | null;
  batch: string | null;
  explain: boolean;
  /** `remove` for good instead of into the trash. */
  erase: boolean;
}

/** @throws {WrongUse} */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = readOptions(argv);
  const [command, ...operands] = positionals;
  return {
    command: command ?? null,
    operands,
    library: path.resolve(values.library ?? defaultLibrary()),
    json: values.json,
    help: values.help,
    version: values.version,
    limit: limitOf(values.limit),
    kind: kindOf(values.kind),
    batch: values.batch ?? null,
    explain: values.explain,
    erase: values.erase,
  };
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const unknown = /'(-[^']*)'/.exec(error instanceof Error ? error.message : "")?.[1];
    const known = Object.keys(OPTIONS).map((name: string) => `--${name as OptionName}`);
    throw new WrongUse(
      unknown
        ? `Die Angabe „${unknown}“ passt nicht. Es gibt: ${known.join(", ")}.`
        : "Die Angaben passen nicht; --help zeigt, wie es geht.",
    );
  }
}

function limitOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new WrongUse(`--limit verlangt eine ganze Zahl ab 1, nicht „${text}“.`);
  }
  return limit;
}

function kindOf(text: string | undefined): RecordKind | null {
  if (text === undefined) return null;
  const kind = RECORD_KINDS.find((known) => known === text);
  if (!kind) throw new WrongUse(`--kind verlangt eine dieser Arten: ${RECORD_KINDS.join(", ")}.`);
  return kind;
}
