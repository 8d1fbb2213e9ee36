import type { RECORD_METHODS } from "../../../shared/contract/methods/records.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { listHistory } from "../store/history.ts";
import { listLinks } from "../store/links.ts";
import { listRecords, suggestRecords } from "../store/record-list.ts";
import { requireRecord } from "../store/records.ts";
import type { HandlersFor } from "./handler.ts";
import {
  addRecord,
  changeLibrary,
  confirmFields,
  emptyTrash,
  eraseForGood,
  trashRecord,
  updateRecord,
} from "./records-write.ts";

export const recordHandlers: HandlersFor<typeof RECORD_METHODS, OpenLibrary> = {
  "records.get": ({ db }, { id }) => ({ record: requireRecord(db, id), links: listLinks(db, id) }),
  "records.list": ({ db }, request) => listRecords(db, request),
  "records.suggest": ({ db }, request) => ({ items: suggestRecords(db, request) }),
  "records.create": (library, { record }) => ({
    record: changeLibrary(library, (changed) => addRecord(library, changed, { input: record })),
  }),
  "records.update": (library, request) => ({ record: updateRecord(library, request) }),
  "records.confirm": (library, request) => ({ record: confirmFields(library, request) }),
  "records.trash": (library, { id }) => ({ record: trashRecord(library, id, true) }),
  "records.restore": (library, { id }) => ({ record: trashRecord(library, id, false) }),
  "records.erase": async (library, { id, redactTexts }) => {
    await eraseForGood(library, id, { redactTexts });
    return { erased: true };
  },
  "records.emptyTrash": (library) => emptyTrash(library),
  "records.history": ({ db }, { id }) => {
    requireRecord(db, id);
    return { entries: listHistory(db, id) };
  },
};
