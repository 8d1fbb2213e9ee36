import { Page } from "../../components/page.tsx";

/** The form of a record that exists. */
export function EditRecordScreen(_props: { id: string }) {
  return <Page />;
}
