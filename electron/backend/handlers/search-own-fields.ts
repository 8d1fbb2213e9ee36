import type { OwnField } from "../search/query/own-fields.ts";
import type { StoreDatabase } from "../store/database.ts";
import { listExtraFields, listExtraValues } from "../store/extra-fields.ts";
import { untilChanged } from "../store/until-changed.ts";

/** The users' own fields as queries can name them; values are read when a query asks for them. */
export function createOwnFields(db: StoreDatabase): () => readonly OwnField[] {
  return untilChanged(db, () =>
    listExtraFields(db).map(({ kind, key, label, type }) => ({
      key,
      label,
      type,
      values: () => listExtraValues(db, kind, key),
    })),
  );
}
