import { notifyManager, QueryCache, QueryClient } from "@tanstack/react-query";
import { ExpectedFailure } from "../../shared/contract/result.ts";
import { localToday } from "../../shared/text/date-parse.ts";
import { codeOf, currentBackendState, onBackendEvent, onBackendState } from "../client.ts";
import { isTouchedBy } from "./touched-answers.ts";

/** Methods whose answers say what is due today. */
const ABOUT_TODAY = new Set(["partnerships.board", "followUps.list", "start.overview"]);
const DAY_CHECKED_EVERY_MS = 60_000;

// An answer is drawn in the task that brought it, not in one of a timer's after it.
notifyManager.setScheduler(queueMicrotask);

/** The cache of answers. It never asks by the clock: the backend says when something changed. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    // What is gone is not shown from memory, whatever way leads back to it.
    onError: (error, query) => {
      if (codeOf(error) === "record/not-found") query.setState({ data: undefined });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: "always",
      retry: (failures, error) =>
        failures < 2 && error instanceof ExpectedFailure && error.code === "backend/gone",
    },
    mutations: { networkMode: "always", retry: false },
  },
});

/** Drops every answer that no screen shows: after an erasure they still hold what was erased. */
export function forgetUnseenAnswers(): void {
  queryClient.removeQueries({ queryKey: ["backend"], type: "inactive" });
}

/** Ties the cache to the backend: for the whole life of the window. */
export function keepQueriesFresh() {
  askAnewEachDay();
  let libraryPath = currentBackendState().library?.path ?? null;
  let wasGone = false;
  onBackendEvent((event) => void queryClient.invalidateQueries({ predicate: isTouchedBy(event) }));
  onBackendState((state) => {
    const path = state.library?.path ?? null;
    // What a backend had under way when it died has ended, and nobody has said so.
    if (state.state === "restarting") wasGone = true;
    else if (wasGone && state.state === "ready") {
      wasGone = false;
      void queryClient.invalidateQueries({ queryKey: ["backend"] });
    }
    if (path === null || path === libraryPath) return;
    // Answers about another library must never be shown for this one.
    if (libraryPath !== null) void queryClient.resetQueries({ queryKey: ["backend"] });
    libraryPath = path;
  });
}

/** A window left open over night must not show yesterday's work as today's. */
function askAnewEachDay() {
  let day = localToday();
  setInterval(() => {
    if (localToday() === day) return;
    day = localToday();
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => ABOUT_TODAY.has(String(queryKey[1])),
    });
  }, DAY_CHECKED_EVERY_MS);
}
