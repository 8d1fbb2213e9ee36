import type { ExtraField } from "../../../shared/domain/extra-field.ts";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { useBackend } from "../../backend/queries.ts";

/** The fields that users added to a kind, in the order they were added. */
export function useOwnFields(kind: RecordKind): ExtraField[] {
  const answer = useBackend("extraFields.list", {}, { keepPrevious: true });
  return (answer.data?.fields ?? []).filter((field) => field.kind === kind);
}
