import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ErrorCode } from "../../../shared/contract/error-codes.ts";
import { useShellMutation } from "../../backend/queries.ts";
import { codeOf } from "../../client.ts";

/** Opening and creating libraries; main shows the dialogs. Keeps why the last try failed. */
export function useLibraryActions() {
  const navigate = useNavigate();
  const create = useShellMutation("libraries.create");
  const open = useShellMutation("libraries.open");
  const openKnown = useShellMutation("libraries.openKnown");
  const openDefault = useShellMutation("libraries.openDefault");
  const [failure, setFailure] = useState<ErrorCode | null>(null);

  async function attempt(action: () => ReturnType<typeof open.mutateAsync>) {
    setFailure(null);
    try {
      const { cancelled, state } = await action();
      if (cancelled) return;
      if (state.state === "ready") await navigate({ to: "/" });
      else if (state.error) setFailure(state.error.code);
    } catch (error) {
      setFailure(codeOf(error));
    }
  }

  return {
    failure,
    busy: create.isPending || open.isPending || openKnown.isPending || openDefault.isPending,
    create: () => attempt(() => create.mutateAsync({})),
    open: () => attempt(() => open.mutateAsync({})),
    openDefault: () => attempt(() => openDefault.mutateAsync({})),
    openKnown: (token: string) => attempt(() => openKnown.mutateAsync({ token })),
  };
}

export type LibraryActions = ReturnType<typeof useLibraryActions>;
