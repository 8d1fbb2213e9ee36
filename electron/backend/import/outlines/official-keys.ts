/** What official exports call the key of a Kreis or Land, the surest first. */
const KEY_NAMES = ["ags", "ags_0", "ars", "ars_0", "rs", "rs_0", "krs_code", "kreis_ags", "cca_2"];
/** Hamburg and Berlin: Länder that are one Kreis, 02000 and 11000. */
export const CITY_STATES: ReadonlySet<string> = new Set(["02", "11"]);
/** A property of another name has to look like a key in nearly all features. */
const SURE_SHARE = 0.8;

export type Properties = Readonly<Record<string, unknown>>;

/**
 * The key of the Kreis (five digits) or Land (two) that a value names; null for anything else.
 * Keys of a Gemeinde (AGS with eight, ARS with twelve digits) begin with that of their Kreis.
 * Tables lose leading zeros, and some hold each value in a list of its own.
 */
export function officialKey(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one !== "string" && typeof one !== "number") return null;
  const digits = String(one).trim();
  if (!/^\d{1,12}$/.test(digits)) return null;
  if ([1, 4, 7, 11].includes(digits.length)) return officialKey(`0${digits}`);
  if (digits.length === 2) return digits;
  if (![5, 8, 12].includes(digits.length)) return null;
  // A Land with the zeros of a Kreis (15000, 15000000), unless Land and Kreis are one.
  const isState = /^\d{2}0+$/.test(digits) && !CITY_STATES.has(digits.slice(0, 2));
  return digits.slice(0, isState ? 2 : 5);
}

/**
 * The property that holds the keys.
 *
 * @param known whether a key is one of ours
 * @returns null when no property does
 */
export function findKeyProperty(
  features: readonly Properties[],
  known: (key: string) => boolean,
): string | null {
  const names = new Set(features.flatMap((properties) => Object.keys(properties)));
  const share = (name: string, fits: (key: string) => boolean) =>
    features.filter((properties) => {
      const key = officialKey(properties[name]);
      return key !== null && fits(key);
    }).length / features.length;
  for (const wanted of KEY_NAMES) {
    for (const name of names) {
      if (name.toLowerCase() === wanted && share(name, () => true) >= SURE_SHARE) return name;
    }
  }
  const [best] = [...names]
    .map((name) => ({ name, share: share(name, known) }))
    .filter((one) => one.share >= SURE_SHARE)
    .sort((a, b) => b.share - a.share);
  return best?.name ?? null;
}
