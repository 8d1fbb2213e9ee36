import type { RecordKind } from "../../../shared/domain/record.ts";
import { Page } from "../../components/page.tsx";

/** The empty form of a kind. */
export function NewRecordScreen(_props: { kind: RecordKind }) {
  return <Page />;
}
