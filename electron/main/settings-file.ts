import { randomUUID } from "node:crypto";
import { readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Settings, SettingsSchema } from "../../shared/contract/shell-methods.ts";
import { writeFileAtomically } from "./atomic-file.ts";

const MAX_KNOWN_LIBRARIES = 12;

const WindowPlaceSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof WindowPlaceSchema>;

const LibraryEntrySchema = z.object({
  token: z.string(),
  path: z.string(),
  name: z.string(),
  lastOpenedAt: z.string(),
});
export type LibraryEntry = z.infer<typeof LibraryEntrySchema>;

const ContentSchema = z.object({
  preferences: SettingsSchema.prefault({}),
  /** Newest first. */
  libraries: z.array(LibraryEntrySchema).default([]),
  window: WindowPlaceSchema.nullable().default(null),
});
type Content = z.infer<typeof ContentSchema>;

/**
 * `settings.json` of the profile. A file that cannot be read is put aside as `settings.damaged.json`,
 * never overwritten: what it knew of libraries may matter to somebody.
 */
export class SettingsFile {
  readonly #file: string;
  #content: Content;

  private constructor(file: string, content: Content) {
    this.#file = file;
    this.#content = content;
  }

  static load(profile: string): SettingsFile {
    const file = path.join(profile, "settings.json");
    return new SettingsFile(file, readContent(file));
  }

  get preferences(): Settings {
    return this.#content.preferences;
  }

  get libraries(): readonly LibraryEntry[] {
    return this.#content.libraries;
  }

  get windowPlace(): WindowPlace | null {
    return this.#content.window;
  }

  /** @throws when the profile cannot be written: the person set something and must hear of it */
  setPreferences(changes: Partial<Settings>): Settings {
    this.#save({ preferences: { ...this.#content.preferences, ...changes } });
    return this.#content.preferences;
  }

  setWindowPlace(place: WindowPlace): void {
    this.#note({ window: place });
  }

  /** Puts a library at the head of the recently used ones; its token stays the same. */
  rememberLibrary(libraryPath: string, name: string): void {
    const known = this.#content.libraries.find((entry) => entry.path === libraryPath);
    const entry: LibraryEntry = {
      token: known?.token ?? randomUUID(),
      path: libraryPath,
      name,
      lastOpenedAt: new Date().toISOString(),
    };
    const others = this.#content.libraries.filter((other) => other !== known);
    this.#note({ libraries: [entry, ...others].slice(0, MAX_KNOWN_LIBRARIES) });
  }

  /** Forgets that a library was used here; the library itself is not touched. */
  forgetLibrary(token: string): void {
    this.#save({ libraries: this.#content.libraries.filter((entry) => entry.token !== token) });
  }

  /** What is noted in passing must not stop the work: a full or read-only profile is logged. */
  #note(changes: Partial<Content>): void {
    try {
      this.#save(changes);
    } catch (error) {
      console.error("settings: could not be written", error);
    }
  }

  #save(changes: Partial<Content>): void {
    this.#content = { ...this.#content, ...changes };
    writeFileAtomically(this.#file, `${JSON.stringify(this.#content, null, 2)}\n`);
  }
}

function readContent(file: string): Content {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return ContentSchema.parse({});
    throw error;
  }
  try {
    return ContentSchema.parse(JSON.parse(text));
  } catch (error) {
    const aside = file.replace(/\.json$/, ".damaged.json");
    renameSync(file, aside);
    console.error(`settings: cannot be read, put aside as ${path.basename(aside)}`, error);
    return ContentSchema.parse({});
  }
}
