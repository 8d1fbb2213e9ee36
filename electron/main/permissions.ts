import { session } from "electron";
import { APP_ORIGIN } from "./served-files.ts";

/** No page needs a camera, a location, notifications or the network: everything is refused. */
export function denyPermissions(): void {
  const pages = session.defaultSession;
  pages.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  pages.setPermissionCheckHandler(() => false);
  pages.setDevicePermissionHandler(() => false);
  pages.on("will-download", (event) => event.preventDefault());
  pages.webRequest.onBeforeRequest((details, answer) => {
    const own = details.url.startsWith(`${APP_ORIGIN}/`) || details.url.startsWith("devtools://");
    answer({ cancel: !own });
  });
  checkSpellingByTheSystem();
}

/**
 * Spelling is checked where the system brings a German dictionary (Windows, macOS). On Linux
 * Chromium would fetch one from the network, so there it stays off.
 */
function checkSpellingByTheSystem(): void {
  const pages = session.defaultSession;
  if (process.platform === "linux") {
    pages.setSpellCheckerEnabled(false);
    return;
  }
  pages.setSpellCheckerDictionaryDownloadURL(`${APP_ORIGIN}/no-dictionaries/`);
  if (process.platform === "win32") pages.setSpellCheckerLanguages(["de-DE", "en-GB"]);
}
