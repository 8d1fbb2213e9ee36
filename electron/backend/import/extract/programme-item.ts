import type { ProgrammeItem } from "../../../../shared/domain/programme-item.ts";

/** An item of which nothing is known yet but its kind. */
export function emptyItem(itemKind: string, number: number | null): ProgrammeItem {
  return {
    itemKind,
    number,
    title: "",
    startTime: "",
    endTime: "",
    speakers: [],
    description: "",
    practiceExamples: [],
    documents: [],
  };
}
