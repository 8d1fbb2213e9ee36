/** What the thread that starts the index worker hands over. */
export interface IndexWorkerData {
  /** The library's database. */
  file: string;
  /** Two 32-bit flags of both threads, see STOP and CLOSED. */
  shared: SharedArrayBuffer;
}

/** Place of the flag that asks the worker to end. */
export const STOP = 0;
/** Place of the flag that says that the worker has given the database back. */
export const CLOSED = 1;

/** `idle`: everything is packed. `fault`: a bug, and the worker's end. */
export type IndexWorkerMessage = { state: "idle" } | { fault: string };
