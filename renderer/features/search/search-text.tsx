import { useQueryClient } from "@tanstack/react-query";
import { type AnyRouter, useNavigate, useRouter, useRouterState } from "@tanstack/react-router";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { askAhead } from "../../backend/queries.ts";
import { requestFor, type SearchQuestion } from "./search-question.ts";

/** The address follows the box a little later, so that a keystroke's frame holds only its results. */
const ADDRESS_DELAY_MS = 250;
/** Where the results are. */
const RESULTS = "/";

interface SearchText {
  /** What stands in the box. */
  text: string;
  /** True while the last word may be unfinished. */
  typing: boolean;
}

/** What can be done with the box; the same for the whole life of the window. */
interface SearchActions {
  /** What stands in the box now. */
  text(): string;
  /** A keystroke in the box; leads to the results from wherever it was typed. */
  type(text: string): void;
  /** A finished query: Enter, a completion, an example. */
  submit(text: string): void;
  /** Writes the box into the address now, before leaving for a hit, so that "back" finds it. */
  keepAddress(): void;
}

const SearchTextContext = createContext<SearchText | null>(null);
const SearchActionsContext = createContext<SearchActions | null>(null);

/** The text of the box; whoever only acts on it is not drawn anew at every key with `useSearchActions`. */
export function useSearchText(): SearchText {
  const value = useContext(SearchTextContext);
  if (!value) throw new Error("useSearchText outside of SearchTextProvider");
  return value;
}

export function useSearchActions(): SearchActions {
  const value = useContext(SearchActionsContext);
  if (!value) throw new Error("useSearchActions outside of SearchTextProvider");
  return value;
}

/** Holds the text of the one search box, and keeps it and the address of the results in step. */
export function SearchTextProvider(props: { children: ReactNode }) {
  const navigate = useNavigate();
  const router = useRouter();
  const queries = useQueryClient();
  const location = useRouterState({ select: (state) => state.location });
  const addressText =
    location.pathname === RESULTS ? ((location.search as { q?: string }).q ?? "") : null;
  const [text, setText] = useState(addressText ?? "");
  const [typing, setTyping] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The same as the state, for those who ask between two drawings. */
  const newest = useRef(text);
  /** What was typed and is not in the address yet: until it is, the address does not change the box. */
  const unwritten = useRef<string | null>(null);

  // Asked when it is needed: between two keystrokes the screen may change without a new rendering.
  const here = useCallback(() => router.state.location.pathname, [router]);

  const write = useCallback(
    (next: string, replace: boolean) => {
      clearTimeout(timer.current);
      unwritten.current = null;
      if (here() === RESULTS) {
        const asked = (router.state.location.search as { q?: string }).q ?? "";
        void navigate({
          from: RESULTS,
          to: RESULTS,
          replace,
          // What is new was said about the text before.
          search: (before) => ({
            ...before,
            q: next,
            ...(next === asked ? {} : { newSince: null }),
          }),
        });
      } else {
        void navigate({ to: RESULTS, replace, search: { q: next } });
      }
    },
    [navigate, here, router],
  );

  const put = useCallback((next: string, isTyping: boolean) => {
    newest.current = next;
    setText(next);
    setTyping(isTyping);
  }, []);

  // Back, forward or a link brought another query: the box follows. What the box itself wrote there
  // is no other query: a pause in typing does not finish the word, and asks nothing again.
  useEffect(() => {
    if (addressText === null || unwritten.current !== null) return;
    if (addressText !== newest.current) put(addressText, false);
  }, [addressText, put]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const actions = useMemo<SearchActions>(() => {
    /** Writes what has been typed since, unless somebody has left for another screen meanwhile. */
    const writeLater = (origin: string, written: string | null) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const next = unwritten.current;
        const place = here();
        const left = place !== RESULTS && place !== origin;
        if (next === null || next === written || left) unwritten.current = null;
        else write(next, place === RESULTS);
      }, ADDRESS_DELAY_MS);
    };
    return {
      text: () => newest.current,
      type(next) {
        // The backend works while the letter is being drawn.
        if (next.trim() !== "") {
          const question = { text: next, typing: true, newSince: null, ...narrowingIn(router) };
          askAhead(queries, "search.run", requestFor(question, 0));
        }
        put(next, true);
        const place = here();
        const first = unwritten.current === null;
        const leaves = first && place !== RESULTS;
        // Only the first key leads to the results. The next ones may come before the results do: the
        // address that arrives then holds less than the box, and would take those letters away.
        if (leaves) write(next, false);
        unwritten.current = next;
        writeLater(place, leaves ? next : null);
      },
      submit(next) {
        put(next, false);
        write(next, here() === RESULTS);
      },
      keepAddress() {
        if (unwritten.current !== null) write(unwritten.current, true);
      },
    };
  }, [put, here, write, router, queries]);
  const value = useMemo(() => ({ text, typing }), [text, typing]);
  return (
    <SearchActionsContext value={actions}>
      <SearchTextContext value={value}>{props.children}</SearchTextContext>
    </SearchActionsContext>
  );
}

/** What the address narrows the results by; nothing where they are not on screen yet. */
function narrowingIn(router: AnyRouter): Pick<SearchQuestion, "filters" | "sort"> {
  const results = router.state.matches.find(({ routeId }) => routeId === RESULTS);
  const { filters = {}, sort = "relevance" } = (results?.search ?? {}) as Partial<SearchQuestion>;
  return { filters, sort };
}
