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

/** The only place that knows which fields hold the terms of which vocabulary. */
function mapLabels<T extends RecordInput>(
  record: T,
  vocabulary: VocabularyName,
  change: (label: string) => string,
): T {
  const list = (labels: readonly string[]) => [...new Set(labels.map(change))];
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
