import type { RecordInput } from "./record.ts";
import type { VocabularyName } from "./vocabulary.ts";

/** Every label of a vocabulary that a record holds. */
export function labelsOf(record: RecordInput, vocabulary: VocabularyName): string[] {
  const found: string[] = [];
  mapLabels(record, vocabulary, (label) => {
    if (label !== "") found.push(label);
    return label;
  });
  return found;
}

/** A copy of the record with one label in the place of another; lists keep each label once. */
export function replaceLabel<T extends RecordInput>(
  record: T,
  vocabulary: VocabularyName,
  from: string,
  to: string,
): T {
  return mapLabels(record, vocabulary, (label) => (label === from ? to : label));
}

/** How a term was put in the place of another: the record's labels then, and both terms. */
export interface Relabelling {
  before: readonly string[];
  after: readonly string[];
  kept: string;
  other: string;
}

/**
 * A copy of the record with the other term where it was before. Exactly so while its labels are those
 * of after; in a record that was changed since, in the place of (or beside) the kept term.
 */
export function restoreLabels<T extends RecordInput>(
  record: T,
  vocabulary: VocabularyName,
  { before, after, kept, other }: Relabelling,
): T {
  const isUntouched = sameLabels(labelsOf(record, vocabulary), after);
  const hadBoth = before.includes(kept);
  let at = 0;
  return mapLabels(
    record,
    vocabulary,
    (label) => {
      if (label === "") return label;
      // One label stays one label in such fields: they can be counted off.
      if (isUntouched) return before[at++] ?? label;
      return label === kept && !hadBoth ? other : label;
    },
    (labels) => {
      if (isUntouched) return before;
      return labels.flatMap((label) => {
        if (label !== kept) return [label];
        return hadBoth ? [kept, other] : [other];
      });
    },
  );
}

function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label, index) => label === b[index]);
}

/**
 * The only place that knows which fields hold the terms of which vocabulary.
 *
 * @param changeList for fields that hold several; the same for each of them when left out
 */
function mapLabels<T extends RecordInput>(
  record: T,
  vocabulary: VocabularyName,
  change: (label: string) => string,
  changeList: (labels: readonly string[]) => readonly string[] = (labels) => labels.map(change),
): T {
  const list = (labels: readonly string[]) => [...new Set(changeList(labels))];
  const mapped = (value: RecordInput): RecordInput => {
    switch (value.kind) {
      case "practiceExample":
        switch (vocabulary) {
          case "fieldsOfAction":
            return { ...value, fieldsOfAction: list(value.fieldsOfAction) };
          case "educationPhases":
            return { ...value, educationPhases: list(value.educationPhases) };
          case "targetGroups":
            return { ...value, targetGroups: list(value.targetGroups) };
          default:
            return value;
        }
      case "organisation":
        return vocabulary === "organisationKinds"
          ? { ...value, organisationKind: change(value.organisationKind) }
          : value;
      case "partnership":
        if (vocabulary === "cooperationKinds") {
          return { ...value, cooperationKinds: list(value.cooperationKinds) };
        }
        if (vocabulary === "partnershipStatuses") {
          return {
            ...value,
            status: change(value.status),
            statusHistory: value.statusHistory.map((entry) => ({
              ...entry,
              status: change(entry.status),
            })),
          };
        }
        return value;
      case "event":
        if (vocabulary === "eventFormats") return { ...value, format: change(value.format) };
        if (vocabulary === "programmeItemKinds") {
          return {
            ...value,
            programme: value.programme.map((item) => ({
              ...item,
              itemKind: change(item.itemKind),
            })),
          };
        }
        return value;
      case "interaction":
        return vocabulary === "interactionKinds"
          ? { ...value, interactionKind: change(value.interactionKind) }
          : value;
      default:
        return value;
    }
  };
  return mapped(record) as T;
}
