import type { lists as de } from "../de/lists.ts";

export const lists: typeof de = {
  filter: "Filter the list",
  filterPlaceholder: "Title or place contains …",
  column: { title: "Title", place: "Place", date: "Date", updatedAt: "Changed" },
  actions: "Actions",
  sort: "Sort by",
  ascending: "ascending",
  descending: "descending",
  count_one: "{{formatted}} record",
  count_other: "{{formatted}} records",
  unconfirmed_one: "{{count}} entry to check",
  unconfirmed_other: "{{count}} entries to check",
  table: "{{kind}} as a table",
  nothingHere: "No records yet",
  nothingFits: "No record contains “{{text}}”",
  showAll: "Clear the filter",
  importDocuments: "Import documents",
  teach: {
    event: "Events come from importing saved web pages and programmes, or you enter them by hand.",
    practiceExample:
      "Practice examples show what a municipality and a foundation did together, and what came of it.",
    organisation:
      "Municipalities, foundations, associations, schools: with all spellings, so that every mention finds the same record.",
    person: "Contact persons with their roles, and on what basis their data is kept.",
    partnership:
      "Partnerships record who works with whom on what, what has been agreed, and what comes next.",
    interaction:
      "Contact notes keep conversations: who, when, what, and when you will come back to it.",
    document:
      "Documents come in by import. Their text becomes searchable page by page; the file is kept unchanged.",
    collection: "Collections gather records for a purpose: a committee paper, a trip.",
    savedSearch: "Saved searches show what has been added since last time.",
  },
  trash: {
    title: "Trash",
    text: "What lies here appears in no search and no list. It can be restored until it is deleted for good.",
    empty: "The trash is empty",
    emptyText: "Deleted records lie here first and can be restored.",
    restore: "Restore",
    restoreNamed: "Restore “{{title}}”",
    restored: "“{{title}}” has been restored.",
    erase: "Delete for good",
    eraseNamed: "Delete “{{title}}” for good",
    eraseTitle: "Delete for good?",
    eraseText:
      "“{{title}}” will be deleted irrevocably with its history, links and stored file. No trace of the content stays in the library.",
    erased: "“{{title}}” has been deleted for good.",
  },
};
