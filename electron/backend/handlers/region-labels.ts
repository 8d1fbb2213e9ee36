import type { FacetCounts } from "../../../shared/domain/search.ts";
import { loadPlaceTable } from "../../../shared/geography/place-table.ts";

const KEY = /^\d{5}$/;

/** Regions are kept by the key of their Kreis where it is known; what is shown is its name. */
export async function labelRegions(facets: FacetCounts[]): Promise<FacetCounts[]> {
  const hasKeys = facets.some(
    ({ facet, values }) => facet === "region" && values.some(({ value }) => KEY.test(value)),
  );
  if (!hasKeys) return facets;
  const table = await loadPlaceTable();
  const name = (ags: string) => {
    const district = table.district(ags);
    if (!district) return ags;
    const isTown = /stadt/i.test(district.type);
    const others = table.districts.filter((other) => other.name === district.name);
    return others.length > 1 && !isTown ? `${district.name} (${district.type})` : district.name;
  };
  return facets.map((counts) =>
    counts.facet === "region"
      ? {
          ...counts,
          values: counts.values.map((value) =>
            KEY.test(value.value) ? { ...value, label: name(value.value) } : value,
          ),
        }
      : counts,
  );
}
