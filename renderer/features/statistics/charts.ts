import type { BackendMethods } from "../../../shared/contract/backend-methods.ts";
import type { InputOf } from "../../../shared/contract/method.ts";
import type { RecordKind } from "../../../shared/domain/record.ts";
import type { SearchFilters } from "../../../shared/domain/search.ts";

export type CountedBy = InputOf<BackendMethods, "statistics.count">["by"];

export interface ChartSpec {
  kind: RecordKind;
  by: CountedBy;
}

/** What is worth counting, in the order of the screen. */
export const CHARTS: readonly ChartSpec[] = [
  { kind: "practiceExample", by: "fieldOfAction" },
  { kind: "practiceExample", by: "educationPhase" },
  { kind: "practiceExample", by: "year" },
  { kind: "partnership", by: "status" },
  { kind: "partnership", by: "year" },
  { kind: "event", by: "year" },
  { kind: "organisation", by: "organisationKind" },
];

/** The search that finds the records behind a bar. */
export function searchBehind(
  { kind, by }: ChartSpec,
  label: string,
): { q: string; filters: SearchFilters } {
  return { q: "", filters: { kind: [kind], [by]: [label] } };
}
