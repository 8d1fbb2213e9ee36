import {
  type QueryClient,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { BackendMethodName, BackendMethods } from "../../shared/contract/backend-methods.ts";
import type { InputOf, OutputOf } from "../../shared/contract/method.ts";
import type { ShellMethodName, ShellMethods } from "../../shared/contract/shell-methods.ts";
import { callBackend, callShell } from "../client.ts";

type BackendInput<K extends BackendMethodName> = InputOf<BackendMethods, K>;
type BackendOutput<K extends BackendMethodName> = OutputOf<BackendMethods, K>;

/** The key a question to the backend is cached under. */
export function backendKey<K extends BackendMethodName>(
  method: K,
  input?: BackendInput<K>,
): QueryKey {
  return input === undefined ? ["backend", method] : ["backend", method, input];
}

interface CallOptions {
  enabled?: boolean;
  /** Shows the answer to the last input until the next arrives, so that nothing jumps. */
  keepPrevious?: boolean;
}

/** Asks the backend and stays up to date: changed records make it ask again. */
export function useBackend<K extends BackendMethodName>(
  method: K,
  input: BackendInput<K>,
  options: CallOptions = {},
): UseQueryResult<BackendOutput<K>> {
  return useQuery({
    queryKey: backendKey(method, input),
    queryFn: () => callBackend(method, input),
    enabled: options.enabled ?? true,
    placeholderData: options.keepPrevious
      ? (previous: BackendOutput<K> | undefined) => previous as never
      : undefined,
  }) as UseQueryResult<BackendOutput<K>>;
}

/**
 * Asks the backend for what is about to be drawn: whoever draws it finds the question under way, or
 * answered. An answer that is known is not asked for again.
 */
export function askAhead<K extends BackendMethodName>(
  queries: QueryClient,
  method: K,
  input: BackendInput<K>,
): void {
  void queries.prefetchQuery({
    queryKey: backendKey(method, input),
    queryFn: () => callBackend(method, input),
  });
}

/** A change of the library. The backend's `recordsChanged` refreshes what is on screen. */
export function useBackendMutation<K extends BackendMethodName>(
  method: K,
): UseMutationResult<BackendOutput<K>, Error, BackendInput<K>> {
  return useMutation({ mutationFn: (input: BackendInput<K>) => callBackend(method, input) });
}

/** One record with its links. */
export function useRecord(id: string, enabled = true) {
  return useBackend("records.get", { id }, { enabled });
}

/** Asks the window's shell. */
export function useShell<K extends ShellMethodName>(method: K, input: InputOf<ShellMethods, K>) {
  return useQuery({
    queryKey: ["shell", method, input],
    queryFn: () => callShell(method, input),
  });
}

/** Something the shell does; what it changed is asked for again. */
export function useShellMutation<K extends ShellMethodName>(method: K) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<ShellMethods, K>) => callShell(method, input),
    onSettled: () => queries.invalidateQueries({ queryKey: ["shell"] }),
  });
}
