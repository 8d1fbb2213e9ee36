import type { SEEING_METHODS } from "../../../shared/contract/methods/seeing.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { RECORD_KINDS } from "../../../shared/domain/record.ts";
import { isSilent, SILENT_AFTER_MONTHS } from "../../../shared/domain/silence.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { inTransaction } from "../store/database.ts";
import { listFollowUps } from "../store/follow-ups.ts";
import { networkAround } from "../store/network.ts";
import { listOpened, rememberOpened } from "../store/opened-records.ts";
import {
  countUnconfirmed,
  listByNumber,
  listRecords,
  listUnconfirmed,
} from "../store/record-list.ts";
import { countByKind } from "../store/records.ts";
import { countRecords } from "../store/statistics.ts";
import { listTerms } from "../store/vocabularies.ts";
import { countByDistrict, numbersInDistrict } from "./districts.ts";
import type { HandlersFor } from "./handler.ts";
import { mapOutlineHandlers } from "./map-outline.ts";
import { listCards } from "./partnerships.ts";
import { today } from "./today.ts";

const RECENT = 8;
/** Searches are kept, not worked on. */
const WORKED_ON = RECORD_KINDS.filter((kind) => kind !== "savedSearch");
/** Few enough to look at; the screens behind them have all. */
const FIRST = 6;
/** A partnership without any contact comes before the longest silence. */
const NEVER = Number.MAX_SAFE_INTEGER;

export const seeingHandlers: HandlersFor<typeof SEEING_METHODS, OpenLibrary> = {
  "start.overview": ({ db }) => {
    const due = listFollowUps(db, today()).map((followUp) => followUp.due);
    const count = (wanted: string) => due.filter((found) => found === wanted).length;
    const silent = listCards(db, listTerms(db, "partnershipStatuses"))
      .filter((card) => isSilent(card, SILENT_AFTER_MONTHS))
      .sort((a, b) => (b.silentDays ?? NEVER) - (a.silentDays ?? NEVER));
    return {
      followUps: {
        overdue: count("overdue"),
        today: count("today"),
        thisWeek: count("thisWeek"),
      },
      silent: silent.length,
      longestSilent: silent.slice(0, FIRST),
      unconfirmedRecords: countUnconfirmed(db),
      unconfirmed: listUnconfirmed(db, FIRST),
      recentlyChanged: listRecords(db, {
        kinds: WORKED_ON,
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
  ...mapOutlineHandlers,
  "network.around": ({ db }, { id, ...wanted }) => {
    const network = networkAround(db, id, wanted);
    if (!network) throw new ExpectedFailure("record/not-found", id);
    return network;
  },
  "statistics.count": ({ db }, { kind, by }) => countRecords(db, kind, by),
};
