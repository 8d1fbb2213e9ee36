import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Building16Regular } from "@fluentui/react-icons/svg/building";
import { Document16Regular } from "@fluentui/react-icons/svg/document";
import { History16Regular } from "@fluentui/react-icons/svg/history";
import { Location16Regular } from "@fluentui/react-icons/svg/location";
import { Person16Regular } from "@fluentui/react-icons/svg/person";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { Tag16Regular } from "@fluentui/react-icons/svg/tag";
import { useTranslation } from "react-i18next";
import type { Completion } from "../../../shared/domain/search.ts";
import { KindIcon } from "../../components/kind-icon.tsx";
import { ownToken } from "../../theme/themes.ts";

const ICONS = {
  word: Search16Regular,
  title: Document16Regular,
  person: Person16Regular,
  organisation: Building16Regular,
  place: Location16Regular,
  term: Tag16Regular,
  recent: History16Regular,
} as const satisfies Record<Completion["kind"], unknown>;

const NARROW = "@media (max-width: 560px)";

const useStyles = makeStyles({
  list: {
    position: "absolute",
    zIndex: 20,
    insetInline: 0,
    top: "calc(100% + 4px)",
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    maxHeight: "60vh",
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    // A box of a few letters is too narrow for what they could become.
    [NARROW]: { position: "fixed", insetInline: tokens.spacingHorizontalS, top: "56px" },
  },
  option: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    color: tokens.colorNeutralForeground1,
    "& > svg": { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  },
  active: {
    backgroundColor: ownToken("hoverGround"),
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
  },
  label: {
    flex: "1 1 auto",
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    [NARROW]: { whiteSpace: "normal", overflowWrap: "anywhere" },
  },
  kind: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

/** What the text could become, each with what kind of thing it is. The focus stays in the box. */
export function CompletionList(props: {
  id: string;
  completions: readonly Completion[];
  active: number;
  onActive: (index: number) => void;
  onChoose: (completion: Completion) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div
      id={props.id}
      role="listbox"
      aria-label={t("search.completions")}
      className={styles.list}
      // A click must not take the focus out of the box before it is a choice.
      onMouseDown={(event) => event.preventDefault()}
    >
      {props.completions.map((completion, index) => {
        const { recordKind } = completion;
        const Icon = ICONS[completion.kind];
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box handles the keys (aria-activedescendant)
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box
          <div
            key={`${completion.kind} ${completion.id ?? completion.text}`}
            id={`${props.id}-${index}`}
            role="option"
            aria-selected={index === props.active}
            className={mergeClasses(styles.option, index === props.active && styles.active)}
            onMouseMove={() => props.onActive(index)}
            onClick={() => props.onChoose(completion)}
          >
            {recordKind ? <KindIcon kind={recordKind} size={16} /> : <Icon aria-hidden />}
            <span className={styles.label}>{completion.label}</span>
            <span className={styles.kind}>
              {recordKind
                ? t(`kinds.${recordKind}.one`)
                : t(`search.completionKind.${completion.kind}`)}
            </span>
          </div>
        );
      })}
    </div>
  );
}
