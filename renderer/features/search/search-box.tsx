import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Completion } from "../../../shared/domain/search.ts";
import { useBackend } from "../../backend/queries.ts";
import { useBackendState } from "../../backend/use-backend-state.ts";
import { useAfterPaint } from "../../components/use-after-paint.ts";
import { CompletionList } from "./completion-list.tsx";
import { useSearchActions, useSearchText } from "./search-text.tsx";

export const SEARCH_BOX_ID = "search-box";
const COMPLETIONS = 6;

const useStyles = makeStyles({
  frame: { position: "relative", width: "100%" },
  box: {
    width: "100%",
    minHeight: "36px",
    boxShadow: tokens.shadow2,
    paddingInlineEnd: "4px",
    "& input": { textOverflow: "ellipsis" },
  },
  key: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    padding: `0 ${tokens.spacingHorizontalS}`,
    whiteSpace: "nowrap",
    "@media (max-width: 700px)": { display: "none" },
  },
});

/** The one search box, in the head of the window: a combobox over the backend's completions. */
export function SearchBox() {
  const styles = useStyles();
  const { t } = useTranslation();
  const typed = useSearchText().text;
  const search = useSearchActions();
  const navigate = useNavigate();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  /** The list as it was when somebody stepped into it: it does not change under their hands. */
  const [stepped, setStepped] = useState<readonly Completion[] | null>(null);
  const { state, library } = useBackendState();
  const hasLibrary = library !== null || (state !== "noLibrary" && state !== "failed");
  const wanted = open && typed.trim().length >= 2;
  // The results are asked for first: whoever knows what they want needs no completion.
  const text = useAfterPaint(typed);
  const answer = useBackend(
    "search.complete",
    { text, limit: COMPLETIONS },
    { enabled: wanted && text.trim().length >= 2, keepPrevious: true },
  );
  const completions = wanted ? (stepped ?? answer.data?.completions ?? []) : [];
  const shown = completions.length > 0;

  function close() {
    setOpen(false);
    setActive(-1);
    setStepped(null);
  }

  function stepTo(index: number) {
    setActive(index);
    setStepped(index < 0 ? null : completions);
  }

  function choose(completion: Completion) {
    close();
    if (completion.id) {
      void navigate({ to: "/record/$id", params: { id: completion.id } });
      // As after a hit: the keys go on in what was opened.
      document.getElementById("main")?.focus();
    } else {
      search.submit(completion.text);
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case "ArrowDown":
        event.preventDefault();
        if (shown && active < completions.length - 1) stepTo(active + 1);
        else {
          close();
          focusFirstHit();
        }
        break;
      case "ArrowUp":
        if (!shown) return;
        event.preventDefault();
        stepTo(Math.max(-1, active - 1));
        break;
      case "Enter": {
        const chosen = completions[active];
        if (chosen) choose(chosen);
        else {
          close();
          search.submit(typed);
        }
        break;
      }
      case "Escape":
        event.preventDefault();
        if (shown) close();
        else if (typed) search.submit("");
        break;
    }
  }

  return (
    <search className={styles.frame}>
      <Input
        id={SEARCH_BOX_ID}
        className={styles.box}
        value={typed}
        disabled={!hasLibrary}
        placeholder={hasLibrary ? t("search.boxPlaceholder") : t("search.boxWithoutLibrary")}
        role="combobox"
        aria-label={t("search.boxLabel")}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        contentBefore={<Search20Regular aria-hidden />}
        contentAfter={
          typed ? (
            <Button
              appearance="transparent"
              size="small"
              icon={<Dismiss16Regular />}
              aria-label={t("search.clear")}
              onClick={() => {
                close();
                search.submit("");
                focusSearchBox();
              }}
            />
          ) : (
            <kbd className={mergeClasses(styles.key)} aria-hidden>
              {t("search.boxShortcut")}
            </kbd>
          )
        }
        onChange={(_, data) => {
          search.type(data.value);
          setOpen(true);
          stepTo(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {shown && (
        <CompletionList
          id={listId}
          completions={completions}
          active={active}
          onActive={stepTo}
          onChoose={choose}
        />
      )}
    </search>
  );
}

/** Puts the caret into the search box and selects what is there. */
export function focusSearchBox() {
  const box = document.getElementById(SEARCH_BOX_ID);
  if (box instanceof HTMLInputElement) {
    box.focus();
    box.select();
  }
}

/** From the box down into the results. */
function focusFirstHit() {
  document.querySelector<HTMLElement>('#main [data-row="0"]')?.focus();
}
