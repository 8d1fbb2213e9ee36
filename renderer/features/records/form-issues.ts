import type { TFunction } from "i18next";
import type { z } from "zod";
import { RecordInputSchema, type RecordKind } from "../../../shared/domain/record.ts";
import type { FieldSpec } from "./field-spec.ts";
import { fieldNamed } from "./field-tables.ts";
import type { FormValues } from "./form-values.ts";

/** What is wrong with a form, by a closed list; each has its sentence in the messages. */
export type IssueCode =
  | "required"
  | "date"
  | "clock"
  | "amount"
  | "year"
  | "number"
  | "currency"
  | "tooLong"
  | "tooMany"
  | "ags"
  | "position"
  | "endBeforeStart"
  | "other";

export interface FormIssue {
  path: (string | number)[];
  code: IssueCode;
}

/** The issues of one field: a control asks for those of its own parts. */
export interface FieldIssues {
  isEmpty: boolean;
  /** The sentence for a part of the field; [] is the field itself. */
  at: (...path: (string | number)[]) => string | undefined;
}

const CODE_BY_NAME: Record<string, IssueCode> = {
  start: "date",
  end: "date",
  date: "date",
  from: "date",
  to: "date",
  since: "date",
  reviewOn: "date",
  followUpOn: "date",
  startTime: "clock",
  endTime: "clock",
  amount: "amount",
  year: "year",
  number: "number",
  currency: "currency",
  ags: "ags",
  latitude: "position",
  longitude: "position",
};

/** Everything that keeps these values from being a record of their kind. */
export function findIssues(values: FormValues): FormIssue[] {
  const parsed = RecordInputSchema.safeParse(values);
  const issues = parsed.success ? [] : parsed.error.issues.map(toIssue);
  const { start, end } = values;
  if (isBefore(end, start)) issues.push({ path: ["end"], code: "endBeforeStart" });
  return issues;
}

function toIssue(issue: z.core.$ZodIssue): FormIssue {
  const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  return { path, code: codeOf(issue, path) };
}

function codeOf(issue: z.core.$ZodIssue, path: (string | number)[]): IssueCode {
  if (issue.code === "too_small" && issue.origin === "string") return "required";
  if (issue.code === "too_big" && issue.origin === "string") return "tooLong";
  if (issue.code === "too_big" && issue.origin === "array") return "tooMany";
  return CODE_BY_NAME[String(path.at(-1))] ?? "other";
}

/** Compares as far as both are known: 2018 is not before March 2018. Text that is no date is not compared. */
function isBefore(one: unknown, other: unknown): boolean {
  if (typeof one !== "string" || typeof other !== "string") return false;
  if (!/^\d{4}/.test(one) || !/^\d{4}/.test(other)) return false;
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

/** The issues of one field, in words. */
export function wordIssues(
  t: TFunction,
  kind: RecordKind,
  fieldName: string,
  issues: readonly FormIssue[],
): FieldIssues {
  const own = issues.filter((issue) => issue.path[0] === fieldName);
  const field = fieldNamed(kind, fieldName);
  return {
    isEmpty: own.length === 0,
    at(...path) {
      const issue = own.find(
        (candidate) =>
          candidate.path.length === path.length + 1 &&
          path.every((part, index) => candidate.path[index + 1] === part),
      );
      if (!issue) return undefined;
      return t(`records.errors.${issue.code}`, { field: field ? t(field.label) : fieldName });
    },
  };
}

/** The issues of a record's field if it had this value instead. */
export function issuesOfField(
  t: TFunction,
  kind: RecordKind,
  values: FormValues,
  field: FieldSpec,
  value: unknown,
): FieldIssues {
  const issues = findIssues({ ...values, [field.name]: value });
  return wordIssues(t, kind, field.name, issues);
}
