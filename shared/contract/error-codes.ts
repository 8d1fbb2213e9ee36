import { z } from "zod";

/**
 * Everything that is expected to go wrong, as a closed list. The renderer and the command line turn
 * a code into a German sentence: what happened, what is safe, what to do.
 */
export const ERROR_CODES = [
  "contract/invalid-input",
  "contract/unknown-method",
  "backend/gone",
  "backend/internal",
  "library/none-open",
  "library/not-a-library",
  "library/newer-version",
  "library/in-use",
  "library/read-only",
  "library/disk-full",
  "library/damaged",
  "library/network-drive",
  "library/disk-error",
  "library/cannot-create",
  "record/not-found",
  "record/changed-meanwhile",
  "record/wrong-kind",
  "vocabulary/label-taken",
  "import/empty-file",
  "import/too-large",
  "import/unsupported-format",
  "import/unreadable",
  "import/unreadable-pdf",
  "import/unreadable-docx",
  "import/encrypted",
  "import/no-text",
  "import/too-much-inside",
  "import/unsafe-xml",
  "import/nested-too-deep",
  "import/nothing-inside",
  "import/old-format",
  "import/table-cut",
  "import/cannot-recognise",
  "import/link-only",
  "import/timeout",
  "import/out-of-memory",
  "import/file-gone",
  "import/no-access",
  "import/path-too-long",
  "import/stopped",
  "watching/inside-library",
  "watching/overlaps",
  "watching/too-many",
  "document/no-file",
  "document/no-such-page",
  "report/cannot-write",
] as const;

export const ErrorCodeSchema = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof ErrorCodeSchema>;
