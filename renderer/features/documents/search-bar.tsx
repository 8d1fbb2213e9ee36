import { Button, makeStyles, SearchBox, Tooltip, tokens } from "@fluentui/react-components";
import { ArrowDown20Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp20Regular } from "@fluentui/react-icons/svg/arrow-up";
import { type Ref, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordOf } from "../../../shared/domain/record.ts";

/** Typing goes on for a moment before the document is searched. */
const SEARCH_AFTER_MS = 200;

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  box: { width: "220px", minWidth: "140px" },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Words to look for in this document, and the way from match to match. */
export function SearchBar(props: {
  /** The box itself, for the key that leads to it. */
  ref?: Ref<HTMLInputElement>;
  query: string;
  unit: RecordOf<"document">["pageUnit"];
  matchingPages: number;
  total: number;
  onSearch: (query: string) => void;
  onStep: (by: 1 | -1) => void;
}) {
  const { onSearch, query } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const [typed, setTyped] = useState(query);
  useEffect(() => {
    if (typed === query) return;
    const timer = setTimeout(() => onSearch(typed), SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, query, onSearch]);
  return (
    <search className={styles.bar}>
      <SearchBox
        ref={props.ref}
        className={styles.box}
        aria-label={t("documents.reader.search")}
        placeholder={t("documents.reader.search")}
        dismiss={{ "aria-label": t("documents.reader.clearSearch") }}
        value={typed}
        onChange={(_, data) => setTyped(data.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") props.onStep(event.shiftKey ? -1 : 1);
        }}
      />
      {query && (
        <>
          <span className={styles.count} role="status">
            {props.matchingPages === 0
              ? t("documents.reader.noMatches")
              : t("documents.reader.matches", { count: props.matchingPages, total: props.total })}
          </span>
          {props.matchingPages > 0 && (
            <>
              <Tooltip relationship="label" content={t("documents.reader.previousMatch")}>
                <Button
                  appearance="subtle"
                  icon={<ArrowUp20Regular />}
                  onClick={() => props.onStep(-1)}
                />
              </Tooltip>
              <Tooltip relationship="label" content={t("documents.reader.nextMatch")}>
                <Button
                  appearance="subtle"
                  icon={<ArrowDown20Regular />}
                  onClick={() => props.onStep(1)}
                />
              </Tooltip>
            </>
          )}
        </>
      )}
    </search>
  );
}
