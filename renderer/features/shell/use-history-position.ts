import { useRouter, useRouterState } from "@tanstack/react-router";

/** Whether there is a screen before and after this one, and the ways there. */
export function useHistoryPosition() {
  const router = useRouter();
  // Every change of place comes with a new location, so reading the history here stays current.
  const index = useRouterState({ select: (state) => state.location.state.__TSR_index ?? 0 });
  return {
    canGoBack: index > 0,
    canGoForward: index < router.history.length - 1,
    back: () => router.history.back(),
    forward: () => router.history.forward(),
  };
}
