import type { settings as de } from "../de/settings.ts";

export const settings: typeof de = {
  title: "Settings",
  library: "Library",
  libraryPath: "Folder",
  recognition: "Scanned pages",
  recognitionLabel: "Recognise text on pages without text",
  recognitionHint:
    "Happens in the background and without the internet. Recognised text is marked as such.",
  recognitionWaiting_one: "{{count}} page is waiting.",
  recognitionWaiting_other: "{{count}} pages are waiting.",
  language: "Language",
  languageLabel: "Language of the interface",
  languages: { de: "Deutsch", en: "English" },
  appearance: "Appearance",
  appearanceLabel: "Colours of the interface",
  appearances: {
    system: "Like the system",
    light: "Light",
    dark: "Dark",
    contrast: "High contrast",
  },
  zoomHint: "Larger or smaller: Ctrl and plus or minus; Ctrl and 0 resets the size.",
  about: "About Fadenwerk",
  aboutText:
    "Knowledge base for municipal education management and the foundations that take part in it. Fadenwerk works without a connection to the internet; it sends and receives nothing.",
  version: "Version",
  engine: "Runtime",
  licence: "Licence",
  thirdParty: "Components used and their licences",
  component: "Component",
};
