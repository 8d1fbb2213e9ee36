import type { messages as de } from "../de/index.ts";
import { board } from "./board.ts";
import { collections } from "./collections.ts";
import { commands } from "./commands.ts";
import { contacts } from "./contacts.ts";
import { documents } from "./documents.ts";
import { duplicates } from "./duplicates.ts";
import { events } from "./events.ts";
import { examples } from "./examples.ts";
import { followUps } from "./follow-ups.ts";
import { help } from "./help.ts";
import { holds } from "./holds.ts";
import { imports } from "./import.ts";
import { importReview } from "./import-review.ts";
import { kinds } from "./kinds.ts";
import { library } from "./library.ts";
import { lists } from "./lists.ts";
import { map } from "./map.ts";
import { network } from "./network.ts";
import { partnerships } from "./partnerships.ts";
import { parts } from "./parts.ts";
import { privacy } from "./privacy.ts";
import { quickNote } from "./quick-note.ts";
import { records } from "./records.ts";
import { reports } from "./reports.ts";
import { search } from "./search.ts";
import { seeing } from "./seeing.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { start } from "./start.ts";
import { statistics } from "./statistics.ts";
import { timeline } from "./timeline.ts";
import { vocabularies } from "./vocabularies.ts";
import { watching } from "./watching.ts";

export const messages: typeof de = {
  collections,
  contacts,
  documents,
  events,
  examples,
  imports,
  importReview,
  kinds,
  library,
  lists,
  map,
  network,
  partnerships,
  parts,
  records,
  reports,
  search,
  seeing,
  settings,
  shell,
  statistics,
  board,
  followUps,
  quickNote,
  start,
  timeline,
  commands,
  duplicates,
  privacy,
  vocabularies,
  watching,
  help,
  holds,
};
