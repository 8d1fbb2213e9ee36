import type { kinds as de } from "../de/kinds.ts";

export const kinds: typeof de = {
  event: { one: "Event", many: "Events", new: "New event" },
  practiceExample: {
    one: "Practice example",
    many: "Practice examples",
    new: "New practice example",
  },
  organisation: { one: "Organisation", many: "Organisations", new: "New organisation" },
  person: { one: "Person", many: "People", new: "New person" },
  partnership: { one: "Partnership", many: "Partnerships", new: "New partnership" },
  interaction: { one: "Contact note", many: "Contact notes", new: "New contact note" },
  document: { one: "Document", many: "Documents", new: "New document" },
  collection: { one: "Collection", many: "Collections", new: "New collection" },
  savedSearch: { one: "Saved search", many: "Saved searches", new: "New saved search" },
};
