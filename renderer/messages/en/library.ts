import type { library as de } from "../de/library.ts";

export const library: typeof de = {
  startTitle: "Welcome to Fadenwerk",
  startText:
    "A library is a folder on your computer or network drive. It holds all records and the original files. Nothing of it leaves this folder.",
  failedTitle: "The library could not be opened",
  useDefault: "Open the library in “Documents”",
  defaultHint: "The usual place. If there is none yet, it is created:",
  create: "Create a new library …",
  open: "Open another library …",
  recent: "Recently opened",
  recentEmpty: "No library has been opened yet.",
  lastOpened: "last opened on",
  unavailable: "not reachable",
  forget: "Remove from the list",
  forgetNamed: "Remove “{{name}}” from the list; the folder stays untouched",
  forgotten: "“{{name}}” is no longer in the list. The folder is untouched.",
  current: "Open",
  showInFolder: "Show in folder",
  openFailed: "Cannot be opened",
};
