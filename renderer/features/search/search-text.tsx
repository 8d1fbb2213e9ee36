import { useNavigate, useRouterState } from "@tanstack/react-router";
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
  const location = useRouterState({ select: (state) => state.location });
  const onResults = location.pathname === "/";
  const addressText = onResults ? ((location.search as { q?: string }).q ?? "") : null;
  const [text, setText] = useState(addressText ?? "");
  const [typing, setTyping] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unwritten = useRef<string | null>(null);

  const write = useCallback(
    (next: string, replace: boolean) => {
      clearTimeout(timer.current);
      unwritten.current = null;
      if (onResults) {
        void navigate({
          from: "/",
          to: "/",
          replace,
          search: (before) => ({ ...before, q: next }),
        });
      } else {
        void navigate({ to: "/", replace, search: { q: next } });
      }
    },
    [navigate, onResults],
  );

  // Back, forward or a link brought another query: the box follows.
  useEffect(() => {
    if (addressText === null || unwritten.current !== null) return;
    setText(addressText);
    setTyping(false);
  }, [addressText]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const value = useMemo<SearchText>(
    () => ({
      text,
      typing,
      type(next) {
        setText(next);
        setTyping(true);
        clearTimeout(timer.current);
        unwritten.current = next;
        if (onResults) timer.current = setTimeout(() => write(next, true), ADDRESS_DELAY_MS);
        else write(next, false);
      },
      submit(next) {
        setText(next);
        setTyping(false);
        write(next, onResults);
      },
      keepAddress() {
        if (unwritten.current !== null) write(unwritten.current, true);
      },
    }),
    [text, typing, onResults, write],
  );
  return <SearchTextContext value={value}>{props.children}</SearchTextContext>;
}
