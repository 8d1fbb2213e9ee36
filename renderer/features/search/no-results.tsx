import { Button } from "@fluentui/react-components";
import { Search24Regular } from "@fluentui/react-icons/svg/search";
import { useTranslation } from "react-i18next";
import type { SearchAdvice } from "../../../shared/domain/search.ts";
import { useBackend } from "../../backend/queries.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { useNumberFormat } from "../../messages/use-language.ts";
import { EmptyLibrary } from "./empty-library.tsx";
import { useSearchActions } from "./search-text.tsx";
import { useSearchNarrowing } from "./use-search.ts";

/** Says that nothing was found, and offers each change that leads to hits; or that there is nothing yet. */
export function NoResults(props: { query: string; advice: readonly SearchAdvice[] }) {
  const { t } = useTranslation();
  const search = useSearchActions();
  const { setFacet, activeCount, clear } = useSearchNarrowing();
  const format = useNumberFormat();
  const { data: library } = useBackend("library.info", {}, { keepPrevious: true });
  const hits = (total: number) => t("search.hits", { count: total, formatted: format(total) });

  function button(advice: SearchAdvice) {
    switch (advice.advice) {
      case "dropWord":
        return {
          label: t("search.none.dropWord", { word: advice.word }),
          act: () => search.submit(advice.query),
        };
      case "spelling":
        return {
          label: t("search.none.spelling", { instead: advice.instead }),
          act: () => search.submit(advice.query),
        };
      case "dropFilter":
        return {
          label: t("search.none.dropFilter", { facet: t(`search.facet.${advice.facet}`) }),
          act: () => setFacet(advice.facet, []),
        };
    }
  }

  if (library && Object.values(library.counts).every((count) => count === 0))
    return <EmptyLibrary level={2} />;
  return (
    <EmptyState
      icon={<Search24Regular aria-hidden />}
      title={t("search.none.title", { query: shorten(props.query) })}
      text={props.advice.length > 0 ? t("search.none.text") : t("search.none.textWithout")}
      actions={
        <>
          {props.advice.map((advice) => {
            const { label, act } = button(advice);
            return (
              <Button key={label} onClick={act}>
                {label} ({hits(advice.total)})
              </Button>
            );
          })}
          {props.advice.length === 0 && activeCount > 0 && (
            <Button onClick={clear}>{t("search.clearFilters")}</Button>
          )}
        </>
      }
    />
  );
}

function shorten(query: string): string {
  const text = query.trim();
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
