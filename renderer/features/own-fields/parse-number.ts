/**
 * Reads a number as Germans and others type it: "12.500,5", "12500.5", "1 200". A lone point before
 * three digits groups thousands, as on every German form. Null when it is no number.
 */
export function parseNumber(text: string): number | null {
  const compact = text.trim().replace(/[\s\u00a0\u202f']/g, "");
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact)) {
    return Number(compact.replaceAll(".", "").replace(",", "."));
  }
  if (/^[+-]?\d+(,\d+)?$/.test(compact)) return Number(compact.replace(",", "."));
  return /^[+-]?\d+\.\d+$/.test(compact) ? Number(compact) : null;
}
