import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DistrictFacts } from "./measures.ts";

/** A Kreis in words, the same for eyes, ears and the table. */
export function useDistrictText() {
  const { t } = useTranslation();
  const name = useCallback(
    (district: DistrictFacts) =>
      /kreis|land$/i.test(district.name) && !/stadt/i.test(district.type)
        ? district.name
        : t("map.nameWithType", { name: district.name, type: district.type }),
    [t],
  );
  const facts = useCallback(
    (district: DistrictFacts): string[] => [
      t("map.count.practiceExamples", { count: district.practiceExamples }),
      t("map.count.partnerships", { count: district.partnerships }),
      t("map.count.events", { count: district.events }),
      district.silentDays === null
        ? t("map.neverSpoken")
        : t("map.count.silentDays", { count: district.silentDays }),
    ],
    [t],
  );
  const line = useCallback(
    (district: DistrictFacts) => `${name(district)}: ${facts(district).join(", ")}`,
    [name, facts],
  );
  return useMemo(() => ({ name, facts, line }), [name, facts, line]);
}
