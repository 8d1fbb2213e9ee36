import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DistrictFacts } from "./measures.ts";

/** A Kreis in words, the same for eyes, ears and the table; its type where two share a name. */
export function useDistrictText(districts: readonly DistrictFacts[]) {
  const { t } = useTranslation();
  const twice = useMemo(() => {
    const seen = new Set<string>();
    return new Set(
      districts.flatMap(({ name: one }) => {
        const again = seen.has(one);
        seen.add(one);
        return again ? [one] : [];
      }),
    );
  }, [districts]);
  const name = useCallback(
    (district: DistrictFacts) =>
      twice.has(district.name)
        ? t("map.nameWithType", { name: district.name, type: district.type })
        : district.name,
    [t, twice],
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
