import type { ErrorCode } from "../../../shared/contract/error-codes.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";

const CODES: Record<string, ErrorCode> = {
  ENOENT: "import/file-gone",
  ENOTDIR: "import/file-gone",
  EACCES: "import/no-access",
  EPERM: "import/no-access",
  EBUSY: "import/no-access",
  EIO: "import/no-access",
  ELOOP: "import/no-access",
  ENAMETOOLONG: "import/path-too-long",
  ENOSPC: "library/disk-full",
  EDQUOT: "library/disk-full",
  EISDIR: "import/unsupported-format",
};

/** The expected failure behind an error of the file system, or the error itself. */
export function fileFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const code = CODES[String(error.code)];
  return code ? new ExpectedFailure(code, String(error.code)) : error;
}
