/**
 * Reads a time of day as typed ("9", "9.30", "930", "09:30 Uhr") into HH:MM. Text that is no time
 * comes back as it is, for the schema to refuse it.
 */
export function normalizeClock(text: string): string {
  const bare = text.trim().replace(/\s*(uhr|h)$/i, "");
  const match = /^(\d{1,2})(?:[:.](\d{2})|(\d{2}))?$/.exec(bare);
  if (!match) return text.trim();
  const hour = Number(match[1]);
  const minute = match[2] ?? match[3] ?? "00";
  if (hour > 23 || Number(minute) > 59) return text.trim();
  return `${String(hour).padStart(2, "0")}:${minute}`;
}
