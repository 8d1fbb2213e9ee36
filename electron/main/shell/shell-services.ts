import type { LibrarySession } from "../library-session.ts";
import type { SettingsFile } from "../settings-file.ts";

/** What the answers to a page are made from. */
export interface ShellServices {
  settings: SettingsFile;
  session: LibrarySession;
}
