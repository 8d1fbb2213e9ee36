import { Page } from "../../components/page.tsx";

/** The view of one record; `page` and `query` lead to a passage of a document. */
export function RecordScreen(_props: { id: string; page?: number; query?: string }) {
  return <Page />;
}
