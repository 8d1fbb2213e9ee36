import type { z } from "zod";
import { ExpectedFailure } from "../../../shared/contract/result.ts";

const DETAIL_LENGTH = 300;

/**
 * The value as the schema wants it.
 *
 * @throws {ExpectedFailure} `contract/invalid-input`; its detail says where and why, without the
 *   value itself
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.map(String).join(".") || "input"}: ${issue.message}`);
  throw new ExpectedFailure("contract/invalid-input", reasons.join("; ").slice(0, DETAIL_LENGTH));
}
