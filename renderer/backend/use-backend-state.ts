import { useSyncExternalStore } from "react";
import type { BackendState } from "../../shared/contract/shell-methods.ts";
import { currentBackendState, onBackendState } from "../client.ts";

/** What the backend is doing, and which library it has open. */
export function useBackendState(): BackendState {
  return useSyncExternalStore(onBackendState, currentBackendState);
}
