import { type AnyRecord, type RecordKind, titleOf } from "../../../shared/domain/record.ts";
import { type FieldSpec, fieldsOf } from "../records/field-spec.ts";
import { FIELD_TABLES, fieldNamed } from "../records/field-tables.ts";
import { isEmptyValue, isSameValue } from "../records/same-value.ts";

export type Side = "left" | "right" | "both";

/** A field in which two records differ, and what may be decided about it. */
export interface Difference {
  field: FieldSpec;
  left: unknown;
  right: unknown;
  /** Lists can be joined. */
  canJoin: boolean;
}

/** What somebody decided about fields, by name; the rest follows `usualSide`. */
export type Choices = Readonly<Record<string, Side>>;

type Fields = Record<string, unknown>;

/** The fields in which two records of one kind differ, in the order of the form. */
export function differencesOf(left: AnyRecord, right: AnyRecord): Difference[] {
  const [a, b] = [left as unknown as Fields, right as unknown as Fields];
  return comparedFields(left.kind).flatMap((field) => {
    const one = a[field.name];
    const other = b[field.name];
    if (isSameValue(one, other) || (isEmptyValue(one) && isEmptyValue(other))) return [];
    return [
      {
        field,
        left: one,
        right: other,
        canJoin: Array.isArray(one) && !isEmptyValue(one) && !isEmptyValue(other),
      },
    ];
  });
}

/** How many fields with a value are the same on both sides. */
export function countSame(left: AnyRecord, right: AnyRecord): number {
  const [a, b] = [left as unknown as Fields, right as unknown as Fields];
  return comparedFields(left.kind).filter(
    ({ name }) => !isEmptyValue(a[name]) && isSameValue(a[name], b[name]),
  ).length;
}

/** What nobody has to decide: lists are joined, an empty side gives way, else the kept record's. */
export function usualSide({ left, canJoin }: Difference): Side {
  if (canJoin) return "both";
  return isEmptyValue(left) ? "right" : "left";
}

/** The choice as `records.merge` wants it. */
export function toMergeFields(
  differences: readonly Difference[],
  choices: Choices,
): { takeFromOther: string[]; keepOwn: string[] } {
  const chosen = (side: Side) =>
    differences
      .filter((difference) => (choices[difference.field.name] ?? usualSide(difference)) === side)
      .map(({ field }) => field.name);
  // Spellings are never dropped by a default; the backend adds the other's name to what is chosen.
  return { takeFromOther: chosen("right"), keepOwn: chosen("left") };
}

/** Whether the other's name survives as a further spelling. */
export function keepsAliases(kept: AnyRecord, other: AnyRecord): boolean {
  return "aliases" in kept && titleOf(kept) !== titleOf(other);
}

function comparedFields(kind: RecordKind): FieldSpec[] {
  const extra = fieldNamed(kind, "extra");
  return [...fieldsOf(FIELD_TABLES[kind]), ...(extra ? [extra] : [])];
}
