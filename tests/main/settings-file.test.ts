import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { SettingsFile } from "../../electron/main/settings-file.ts";

describe("settings file", () => {
  let profile: string;
  const file = () => path.join(profile, "settings.json");

  beforeEach(() => {
    profile = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-profil-ä-"));
  });

  it("starts in German, with the system's appearance and no library", () => {
    const settings = SettingsFile.load(profile);
    expect(settings.preferences).toEqual({ language: "de", appearance: "system" });
    expect(settings.libraries).toEqual([]);
    expect(existsSync(file())).toBe(false);
  });

  it("keeps what was set, and leaves no half file", () => {
    const settings = SettingsFile.load(profile);
    settings.setPreferences({ appearance: "dark" });
    settings.setWindowPlace({ x: 1, y: 2, width: 900, height: 700, maximized: true });
    const again = SettingsFile.load(profile);
    expect(again.preferences).toEqual({ language: "de", appearance: "dark" });
    expect(again.windowPlace?.width).toBe(900);
    expect(readdirSync(profile)).toEqual(["settings.json"]);
  });

  it("puts the library opened last first and keeps its token", () => {
    const settings = SettingsFile.load(profile);
    settings.rememberLibrary("/a", "A");
    settings.rememberLibrary("/b", "B");
    const token = settings.libraries[1]?.token;
    settings.rememberLibrary("/a", "A");
    expect(settings.libraries.map((entry) => entry.path)).toEqual(["/a", "/b"]);
    expect(settings.libraries[0]?.token).toBe(token);
    settings.forgetLibrary(token ?? "");
    expect(SettingsFile.load(profile).libraries.map((entry) => entry.path)).toEqual(["/b"]);
  });

  it("remembers a dozen libraries at most", () => {
    const settings = SettingsFile.load(profile);
    for (let number = 0; number < 30; number++) settings.rememberLibrary(`/${number}`, "L");
    expect(settings.libraries).toHaveLength(12);
    expect(settings.libraries[0]?.path).toBe("/29");
  });

  it.each([
    ["empty", ""],
    ["cut off", '{"preferences":{"language":"de"'],
    ["of another shape", '{"libraries":"none"}'],
    ["in a language that does not exist", '{"preferences":{"language":"tlh"}}'],
  ])("puts a file aside that is %s", (_what, text) => {
    writeFileSync(file(), text);
    expect(SettingsFile.load(profile).preferences.language).toBe("de");
    expect(readFileSync(path.join(profile, "settings.damaged.json"), "utf8")).toBe(text);
  });

  it("goes on when what is noted in passing cannot be written, and says when a wish cannot", () => {
    const settings = SettingsFile.load(profile);
    mkdirSync(path.join(profile, "settings.json.new"));
    settings.rememberLibrary("/a", "A");
    expect(settings.libraries).toHaveLength(1);
    expect(() => settings.setPreferences({ language: "en" })).toThrow();
  });

  it("says so when a folder takes the file's place", () => {
    mkdirSync(file());
    expect(() => SettingsFile.load(profile)).toThrow(/EISDIR/);
  });
});
