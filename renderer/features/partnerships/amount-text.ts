/**
 * Reads an amount as typed: "12.500", "12.500,50", "12500.5", "12 500 €". Answers null when the text
 * is no amount. A single dot before exactly three digits groups thousands, as Germans write it.
 */
export function parseAmount(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]|€|EUR/gi, "");
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const german = /^\d{1,3}(\.\d{3})*(,\d{1,2})?$|^\d+(,\d{1,2})?$/;
  if (german.test(bare)) return Number(bare.replaceAll(".", "").replace(",", "."));
  const english = /^\d{1,3}(,\d{3})*(\.\d{1,2})?$|^\d+(\.\d{1,2})?$/;
  if (english.test(bare)) return Number(bare.replaceAll(",", ""));
  return null;
}

/** Writes an amount for an input: "12.500,50", without a currency. */
export function formatAmount(amount: number, language: "de" | "en" = "de"): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(amount);
}

/** Writes an amount with its currency: "12.500 €". */
export function formatMoney(
  amount: number,
  currency: string,
  language: "de" | "en" = "de",
): string {
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);
}
