import { Page } from "../../components/page.tsx";

/** Bringing documents in, and the review of what was read; `batchId` picks one import. */
export function ImportScreen(_props: { batchId?: string }) {
  return <Page />;
}
