import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { Page } from "../../components/page.tsx";
import { SearchStart } from "./search-start.tsx";
import { useSearchText } from "./search-text.tsx";
import { ShownResults } from "./shown-results.tsx";
import { useFirstHits, useSearchNarrowing } from "./use-search.ts";

/** The home of the program: the start page, or what the search box found. */
export function SearchScreen() {
  const { text } = useSearchText();
  const { activeCount } = useSearchNarrowing();
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t("search.title")} – Fadenwerk`;
  }, [t]);
  return text.trim() === "" && activeCount === 0 ? <SearchStart /> : <Results />;
}

/** Asks; what it draws is drawn anew by an answer, not by a key. */
function Results() {
  const { answer, question, error, refetch } = useFirstHits();
  if (error) {
    return (
      <Page>
        <LoadFailure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  return answer ? <ShownResults question={question} first={answer} /> : <Waiting />;
}
