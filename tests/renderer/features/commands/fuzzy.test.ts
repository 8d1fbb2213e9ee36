import { describe, expect, it } from "vitest";
import { rankCommands } from "../../../../renderer/features/commands/rank-commands.ts";
import type { Command } from "../../../../renderer/features/commands/use-commands.ts";

const command = (id: string, name: string, words = ""): Command => ({
  id,
  name,
  words,
  group: "go",
  run: () => undefined,
});
const COMMANDS = [
  command("settings", "Einstellungen", "optionen sprache"),
  command("duplicates", "Dubletten", "doppelt zusammenführen"),
  command("trash", "Papierkorb", "gelöscht"),
  command("new", "Anlegen: Organisation", "neu"),
];
const found = (query: string, recent: string[] = []) =>
  rankCommands(COMMANDS, query, recent).map(({ id }) => id);

describe("commands", () => {
  it.each([
    ["dub", "duplicates"],
    ["dblt", "duplicates"],
    ["DOPPELT", "duplicates"],
    ["geloscht", "trash"],
    ["korb", "trash"],
    ["organisation anl", "new"],
  ])("are found by %s", (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it("are not found by words that fit nothing", () => {
    expect(found("xyz")).toEqual([]);
    expect(found("dubletten xyz")).toEqual([]);
  });

  it("lead when they were used lately", () => {
    expect(found("", ["trash", "new"])).toEqual(["trash", "new", "settings", "duplicates"]);
  });
});
