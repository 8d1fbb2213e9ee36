import { useNavigate, useRouter, useRouterState } from "@tanstack/react-router";
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

/** The address follows the box a little later, so that a keystroke's frame holds only its results. */
const ADDRESS_DELAY_MS = 250;
/** Where the results are. */
const RESULTS = "/";

interface SearchText {
  /** What stands in the box. */
  text: string;
  /** True while the last word may be unfinished. */
  typing: boolean;
  /** A keystroke in the box; leads to the results from wherever it was typed. */
  type(text: string): void;
  /** A finished query: Enter, a completion, an example. */
  submit(text: string): void;
  /** Writes the box into the address now, before leaving for a hit, so that "back" finds it. */
  keepAddress(): void;
}

const SearchTextContext = createContext<SearchText | null>(null);

export function useSearchText(): SearchText {
  const value = useContext(SearchTextContext);
  if (!value) throw new Error("useSearchText outside of SearchTextProvider");
  return value;
}

/** Holds the text of the one search box, and keeps it and the address of the results in step. */
export function SearchTextProvider(props: { children: ReactNode }) {
  const navigate = useNavigate();
  const router = useRouter();
  const location = useRouterState({ select: (state) => state.location });
  const addressText =
    location.pathname === RESULTS ? ((location.search as { q?: string }).q ?? "") : null;
  const [text, setText] = useState(addressText ?? "");
  const [typing, setTyping] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What was typed and is not in the address yet: until it is, the address does not change the box. */
  const unwritten = useRef<string | null>(null);

  // Asked when it is needed: between two keystrokes the screen may change without a new rendering.
  const here = useCallback(() => router.state.location.pathname, [router]);

  const write = useCallback(
    (next: string, replace: boolean) => {
      clearTimeout(timer.current);
      unwritten.current = null;
      if (here() === RESULTS) {
        void navigate({
          from: RESULTS,
          to: RESULTS,
          replace,
          search: (before) => ({ ...before, q: next }),
        });
      } else {
        void navigate({ to: RESULTS, replace, search: { q: next } });
      }
    },
    [navigate, here],
  );

  // Back, forward or a link brought another query: the box follows.
  useEffect(() => {
    if (addressText === null || unwritten.current !== null) return;
    setText(addressText);
    setTyping(false);
  }, [addressText]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const value = useMemo<SearchText>(() => {
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
      text,
      typing,
      type(next) {
        setText(next);
        setTyping(true);
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
        setText(next);
        setTyping(false);
        write(next, here() === RESULTS);
      },
      keepAddress() {
        if (unwritten.current !== null) write(unwritten.current, true);
      },
    };
  }, [text, typing, here, write]);
  return <SearchTextContext value={value}>{props.children}</SearchTextContext>;
}
