import { fits } from "./fuzzy.ts";
import type { Command } from "./use-commands.ts";

/** The commands that fit what was typed, the best first; among equals those used lately lead. */
export function rankCommands(
  commands: readonly Command[],
  query: string,
  recent: readonly string[],
): Command[] {
  const place = (id: string) => {
    const at = recent.indexOf(id);
    return at < 0 ? recent.length : at;
  };
  return commands
    .map((command, order) => ({ command, order, fit: fits(query, command.name, command.words) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || place(a.command.id) - place(b.command.id) || a.order - b.order)
    .map(({ command }) => command);
}
