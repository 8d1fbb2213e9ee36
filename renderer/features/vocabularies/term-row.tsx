import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { ReOrderDotsVertical20Regular } from "@fluentui/react-icons/svg/re-order-dots-vertical";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Term } from "../../../shared/domain/vocabulary.ts";
import { MENU_POSITION } from "../../components/menu-position.ts";
import { ownToken } from "../../theme/themes.ts";
import { MergeTermDialog } from "./merge-term-dialog.tsx";
import { TermEditor } from "./term-editor.tsx";
import type { TermActions } from "./use-term-actions.ts";

const DRAGGED = "application/x-fadenwerk-term";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: ownToken("hoverGround") },
  },
  over: { borderTop: `2px solid ${tokens.colorCompoundBrandStroke}` },
  handle: {
    display: "inline-flex",
    cursor: "grab",
    padding: "6px 2px",
    color: tokens.colorNeutralForeground3,
  },
  words: {
    flex: "1 1 auto",
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    padding: "2px 4px",
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** One term: moved by dragging or Alt+arrows, changed with F2 or from its menu. */
export function TermRow(props: {
  term: Term;
  index: number;
  count: number;
  others: readonly Term[];
  actions: TermActions;
  isFirst: boolean;
  isLast: boolean;
  onMove: (to: number) => void;
  onDropOn: (from: number) => void;
}) {
  const { term, index, count, actions } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const [state, setState] = useState<"shown" | "editing" | "merging">("shown");
  const [over, setOver] = useState(false);
  const { label, synonyms } = term;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && event.key === "ArrowUp") props.onMove(index - 1);
    else if (event.altKey && event.key === "ArrowDown") props.onMove(index + 1);
    else if (event.key === "F2") setState("editing");
    else return;
    event.preventDefault();
  };
  if (state === "editing") {
    return (
      <li className={styles.row}>
        <TermEditor term={term} onSave={actions.change} onClose={() => setState("shown")} />
      </li>
    );
  }
  return (
    <li
      className={mergeClasses(styles.row, over && styles.over)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const from = Number(event.dataTransfer.getData(DRAGGED));
        if (Number.isInteger(from)) props.onDropOn(from);
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse only; keys move the term beside it */}
      <span
        className={styles.handle}
        draggable
        title={t("vocabularies.terms.drag", { label })}
        onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(index))}
      >
        <ReOrderDotsVertical20Regular aria-hidden />
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a button may not hold what stands beside the term */}
      <div
        role="group"
        className={styles.words}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the term is moved and changed by keys
        tabIndex={0}
        data-term={term.id}
        aria-label={label}
        onKeyDown={onKeyDown}
        onDoubleClick={() => setState("editing")}
      >
        <div>
          <span className={styles.label}>{label}</span>{" "}
          <span className={styles.quiet}>
            {count > 0 ? t("vocabularies.terms.used", { count }) : t("vocabularies.terms.unused")}
          </span>
        </div>
        {synonyms.length > 0 && (
          <div className={styles.quiet}>
            {t("vocabularies.terms.synonyms", { words: synonyms.join(", ") })}
          </div>
        )}
      </div>
      <Menu positioning={MENU_POSITION}>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            aria-label={t("vocabularies.terms.more", { label })}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setState("editing")}>{t("vocabularies.terms.edit")}</MenuItem>
            <MenuItem disabled={props.isFirst} onClick={() => props.onMove(index - 1)}>
              {t("vocabularies.terms.up")}
            </MenuItem>
            <MenuItem disabled={props.isLast} onClick={() => props.onMove(index + 1)}>
              {t("vocabularies.terms.down")}
            </MenuItem>
            <MenuItem
              disabled={term.code !== null || props.others.length === 0}
              onClick={() => setState("merging")}
            >
              {t("vocabularies.terms.merge")}
            </MenuItem>
            <MenuItem
              disabled={term.code !== null}
              title={term.code === null ? undefined : t("vocabularies.terms.needed")}
              onClick={() => void actions.remove(term)}
            >
              {t("vocabularies.terms.remove")}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {state === "merging" && (
        <MergeTermDialog
          term={term}
          others={props.others}
          onMerge={actions.merge}
          onClose={() => setState("shown")}
        />
      )}
    </li>
  );
}
