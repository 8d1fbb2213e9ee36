import type { SEEING_METHODS } from "../../../shared/contract/methods/seeing.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { inTransaction } from "../store/database.ts";
import { listFollowUps } from "../store/follow-ups.ts";
import { networkAround } from "../store/network.ts";
import { listOpened, rememberOpened } from "../store/opened-records.ts";
import { listPartnerships } from "../store/partnership-list.ts";
import { countUnconfirmed, listByNumber, listRecords } from "../store/record-list.ts";
import { countByKind } from "../store/records.ts";
import { countRecords } from "../store/statistics.ts";
import { listTerms } from "../store/vocabularies.ts";
import { countByDistrict, numbersInDistrict } from "./districts.ts";
import { findDuplicates } from "./duplicates.ts";
import type { HandlersFor } from "./handler.ts";
import { isSilent } from "./partnerships.ts";
import { today } from "./today.ts";

const SILENT_MONTHS = 6;
/** Statuses in which somebody is expected to talk; resting and ended ones may be silent. */
const TALKING = new Set(["talks", "concept", "agreed", "running", "firstContact"]);
const RECENT = 8;

export const seeingHandlers: HandlersFor<typeof SEEING_METHODS, OpenLibrary> = {
  "start.overview": ({ db }) => {
    const due = listFollowUps(db, today()).map((followUp) => followUp.due);
    const count = (wanted: string) => due.filter((found) => found === wanted).length;
    const codes = new Map(listTerms(db, "partnershipStatuses").map((t) => [t.label, t.code]));
    const silent = listPartnerships(db, today()).filter(
      (line) => TALKING.has(codes.get(line.status) ?? "") && isSilent(line, SILENT_MONTHS),
    );
    return {
      followUps: {
        overdue: count("overdue"),
        today: count("today"),
        thisWeek: count("thisWeek"),
      },
      silent: silent.length,
      unconfirmedRecords: countUnconfirmed(db),
      duplicates: findDuplicates(db).length,
      recentlyChanged: listRecords(db, {
        kinds: [],
        sort: "updatedAt",
        descending: true,
        trashed: false,
        text: "",
        limit: RECENT,
        offset: 0,
      }).items,
      recentlyOpened: listOpened(db, RECENT),
      counts: countByKind(db),
    };
  },
  "start.opened": ({ db, readOnly }, { id }) => {
    if (!readOnly) inTransaction(db, () => rememberOpened(db, id));
    return {};
  },
  "map.districts": ({ db }, filter) => countByDistrict(db, filter, today()),
  "map.recordsOf": async ({ db }, { ags, ...filter }) => ({
    items: listByNumber(db, await numbersInDistrict(db, ags, filter)),
  }),
  "network.around": ({ db }, { id, depth, limit }) => {
    const network = networkAround(db, id, depth, limit);
    if (!network) throw new ExpectedFailure("record/not-found", id);
    return network;
  },
  "statistics.count": ({ db }, { kind, by }) => countRecords(db, kind, by),
};
