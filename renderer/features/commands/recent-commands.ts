const KEY = "fadenwerk.commands.recent";
const KEPT = 8;

/** The ids of the commands used lately, the latest first. */
export function recentCommands(storage: Storage = localStorage): string[] {
  try {
    const ids: unknown = JSON.parse(storage.getItem(KEY) ?? "[]");
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string").slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Puts a command first. A storage that refuses costs the order and nothing else. */
export function rememberCommand(id: string, storage: Storage = localStorage): void {
  const ids = [id, ...recentCommands(storage).filter((other) => other !== id)].slice(0, KEPT);
  try {
    storage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // The palette works without it.
  }
}
