import { foldText } from "../../../shared/text/name-key.ts";
import { type DistrictFacts, isWhiteSpot, MEASURES, type Measure } from "./measures.ts";

export const DISTRICT_COLUMNS = ["name", "state", ...MEASURES] as const;
export type DistrictColumn = (typeof DISTRICT_COLUMNS)[number];

export interface DistrictOrder {
  column: DistrictColumn;
  descending: boolean;
}

export interface DistrictWanted {
  measure: Measure;
  /** Two digits of a Land; "" for all. */
  state: string;
  onlyWhiteSpots: boolean;
  /** Part of a name. */
  text: string;
}

/** The Kreise that are asked for, in the order that is asked for; ties go by name. */
export function orderDistricts(
  districts: readonly DistrictFacts[],
  wanted: DistrictWanted,
  order: DistrictOrder,
  stateName: (ags: string) => string,
): DistrictFacts[] {
  const text = foldText(wanted.text.trim());
  const byName = (a: DistrictFacts, b: DistrictFacts) => a.name.localeCompare(b.name, "de");
  const direction = order.descending ? -1 : 1;
  const compare = (a: DistrictFacts, b: DistrictFacts): number => {
    switch (order.column) {
      case "name":
        return direction * byName(a, b);
      case "state":
        return direction * stateName(a.ags).localeCompare(stateName(b.ags), "de") || byName(a, b);
      default: {
        // "Never spoken" is longer than any number of days.
        const value = (one: DistrictFacts) =>
          one[order.column as Measure] ?? Number.MAX_SAFE_INTEGER;
        return direction * (value(a) - value(b)) || byName(a, b);
      }
    }
  };
  return districts
    .filter(
      (district) =>
        district.ags.startsWith(wanted.state) &&
        (!wanted.onlyWhiteSpots || isWhiteSpot(district, wanted.measure)) &&
        (text === "" || foldText(district.name).includes(text)),
    )
    .sort(compare);
}
