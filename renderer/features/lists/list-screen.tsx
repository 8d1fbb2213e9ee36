import type { RecordKind } from "../../../shared/domain/record.ts";
import { Page } from "../../components/page.tsx";

export function ListScreen(_props: { kind: RecordKind }) {
  return <Page />;
}
