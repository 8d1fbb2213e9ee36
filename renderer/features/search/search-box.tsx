import { Input, makeStyles } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useTranslation } from "react-i18next";
import { useSearchText } from "./search-text.tsx";

const useStyles = makeStyles({ box: { width: "100%" } });

export const SEARCH_BOX_ID = "search-box";

/** The one search box, in the head of the window. */
export function SearchBox() {
  const styles = useStyles();
  const { t } = useTranslation();
  const search = useSearchText();
  return (
    <Input
      id={SEARCH_BOX_ID}
      className={styles.box}
      value={search.text}
      aria-label={t("shell.search")}
      contentBefore={<Search20Regular aria-hidden />}
      onChange={(_, data) => search.type(data.value)}
    />
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
