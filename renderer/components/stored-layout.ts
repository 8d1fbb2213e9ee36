import type { z } from "zod";

const PREFIX = "fadenwerk.layout.";

/** How somebody left a part of the window, or null: nothing of a library is ever kept here. */
export function readStored<T>(
  key: string,
  schema: z.ZodType<T>,
  storage: Storage = localStorage,
): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(storage.getItem(PREFIX + key) ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Remembers how a part of the window was left. A storage that refuses costs that and nothing else. */
export function store(key: string, value: unknown, storage: Storage = localStorage): void {
  try {
    storage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // The window looks as it did at first.
  }
}
