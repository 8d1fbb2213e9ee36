/** How somebody wants to read documents that can be shown as they look; kept on this computer. */
export type ReadingChoice = "looks" | "text";

const CHOICE_KEY = "fadenwerk.reading";
const STRIP_KEY = "fadenwerk.readingStrip";

export function readingChoice(storage: Storage = localStorage): ReadingChoice {
  return storage.getItem(CHOICE_KEY) === "text" ? "text" : "looks";
}

export function rememberReadingChoice(choice: ReadingChoice, storage: Storage = localStorage) {
  storage.setItem(CHOICE_KEY, choice);
}

/** Whether the strip of pages is shown beside a document. */
export function wantsStrip(storage: Storage = localStorage): boolean {
  return storage.getItem(STRIP_KEY) !== "off";
}

export function rememberStrip(wanted: boolean, storage: Storage = localStorage) {
  storage.setItem(STRIP_KEY, wanted ? "on" : "off");
}
