import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { backendKey } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";

/** Remembers that this record was looked at, for "last opened" on the start page. */
export function useRememberOpened(id: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    callBackend("start.opened", { id }).then(
      () => queries.invalidateQueries({ queryKey: backendKey("start.overview") }),
      // A record that is gone says so itself, and a list of what was opened is no reason to disturb.
      () => undefined,
    );
  }, [id, queries]);
}
