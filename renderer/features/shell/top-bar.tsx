import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowRight20Regular } from "@fluentui/react-icons/svg/arrow-right";
import { Keyboard20Regular } from "@fluentui/react-icons/svg/keyboard";
import { Navigation20Regular } from "@fluentui/react-icons/svg/navigation";
import { NoteAdd20Regular } from "@fluentui/react-icons/svg/note-add";
import { useTranslation } from "react-i18next";
import { useQuickNote } from "../quick-note/quick-note-context.ts";
import { SearchBox } from "../search/search-box.tsx";
import { useHistoryPosition } from "./use-history-position.ts";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "minmax(max-content, 1fr) minmax(0, 720px) minmax(max-content, 1fr)",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    "@media (max-width: 900px)": {
      gridTemplateColumns: "auto minmax(0, 1fr) auto",
      gap: tokens.spacingHorizontalS,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    },
  },
  left: { display: "flex", alignItems: "center", gap: "2px" },
  name: {
    whiteSpace: "nowrap",
    marginInlineStart: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    "@media (max-width: 1000px)": { display: "none" },
  },
  right: { display: "flex", justifyContent: "flex-end" },
  // F1 and the menu lead there as well; the search box needs the room more.
  keys: { "@media (max-width: 400px)": { display: "none" } },
});

/** Head of the window: back and forward, the search box, the keyboard map. */
export function TopBar(props: { onOpenNavigation?: () => void; onOpenKeyboardMap: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const history = useHistoryPosition();
  const quickNote = useQuickNote();
  return (
    <div className={styles.bar}>
      <div className={styles.left}>
        {props.onOpenNavigation && (
          <Button
            appearance="subtle"
            icon={<Navigation20Regular />}
            aria-label={t("shell.openNavigation")}
            title={t("shell.openNavigation")}
            onClick={props.onOpenNavigation}
          />
        )}
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label={t("shell.back")}
          title={t("shell.back")}
          disabledFocusable={!history.canGoBack}
          onClick={history.back}
        />
        <Button
          appearance="subtle"
          icon={<ArrowRight20Regular />}
          aria-label={t("shell.forward")}
          title={t("shell.forward")}
          disabledFocusable={!history.canGoForward}
          onClick={history.forward}
        />
        <span className={styles.name}>Fadenwerk</span>
      </div>
      <SearchBox />
      <div className={styles.right}>
        <Button
          appearance="subtle"
          icon={<NoteAdd20Regular />}
          aria-label={t("quickNote.open")}
          title={t("quickNote.open")}
          onClick={() => quickNote.open()}
        />
        <Button
          className={styles.keys}
          appearance="subtle"
          icon={<Keyboard20Regular />}
          aria-label={t("shell.keyboardMap")}
          title={t("shell.keyboardMap")}
          onClick={props.onOpenKeyboardMap}
        />
      </div>
    </div>
  );
}
