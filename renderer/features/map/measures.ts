import type { BackendMethods } from "../../../shared/contract/backend-methods.ts";
import type { OutputOf } from "../../../shared/contract/method.ts";

export type DistrictFacts = OutputOf<BackendMethods, "map.districts">["districts"][number];

/** What the map can be shaded by; `silentDays` counts days since the last contact. */
export const MEASURES = ["partnerships", "practiceExamples", "events", "silentDays"] as const;
export type Measure = (typeof MEASURES)[number];

/** Where each class of shading begins, the lightest first. */
const CLASS_STARTS: Record<Measure, readonly number[]> = {
  partnerships: [1, 2, 4, 8, 16],
  practiceExamples: [1, 2, 4, 8, 16],
  events: [1, 2, 4, 8, 16],
  silentDays: [0, 91, 181, 366, 731],
};

/** A Kreis where nothing is known of what is measured. */
export function isWhiteSpot(district: DistrictFacts, measure: Measure): boolean {
  return measure === "silentDays" ? district.silentDays === null : district[measure] === 0;
}

/** The class of shading, from 0 (light) to 4; null for a white spot. */
export function classOf(district: DistrictFacts, measure: Measure): number | null {
  if (isWhiteSpot(district, measure)) return null;
  const value = district[measure] ?? 0;
  return CLASS_STARTS[measure].findLastIndex((start) => value >= start);
}

/** From and to of each class; the last has no end. */
export function classRanges(measure: Measure): { from: number; to: number | null }[] {
  const starts = CLASS_STARTS[measure];
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return { from, to: next === undefined ? null : next - 1 };
  });
}

/** Radius of a Kreis's mark: its area grows with the value. */
export function markRadius(value: number, largest: number): number {
  return value <= 0 || largest <= 0 ? 0 : 3 + 10 * Math.sqrt(value / largest);
}
