import { BatchView } from "./batch-view.tsx";
import { ImportStart } from "./import-start.tsx";

/** Bringing documents in, and the review of what was read; `batchId` picks one import. */
export function ImportScreen({ batchId }: { batchId?: string }) {
  return batchId === undefined ? <ImportStart /> : <BatchView batchId={batchId} />;
}
