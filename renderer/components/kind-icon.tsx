import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Bookmark16Regular, Bookmark20Regular } from "@fluentui/react-icons/svg/bookmark";
import { Building16Regular, Building20Regular } from "@fluentui/react-icons/svg/building";
import { CalendarLtr16Regular, CalendarLtr20Regular } from "@fluentui/react-icons/svg/calendar-ltr";
import { Chat16Regular, Chat20Regular } from "@fluentui/react-icons/svg/chat";
import { Collections16Regular, Collections20Regular } from "@fluentui/react-icons/svg/collections";
import { Document16Regular, Document20Regular } from "@fluentui/react-icons/svg/document";
import { Handshake16Regular, Handshake20Regular } from "@fluentui/react-icons/svg/handshake";
import { Lightbulb16Regular, Lightbulb20Regular } from "@fluentui/react-icons/svg/lightbulb";
import { Person16Regular, Person20Regular } from "@fluentui/react-icons/svg/person";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { RECORD_KINDS, type RecordKind } from "../../shared/domain/record.ts";
import { kindGround, kindInk } from "../theme/themes.ts";

const ICONS = {
  event: [CalendarLtr16Regular, CalendarLtr20Regular],
  practiceExample: [Lightbulb16Regular, Lightbulb20Regular],
  organisation: [Building16Regular, Building20Regular],
  person: [Person16Regular, Person20Regular],
  partnership: [Handshake16Regular, Handshake20Regular],
  interaction: [Chat16Regular, Chat20Regular],
  document: [Document16Regular, Document20Regular],
  collection: [Collections16Regular, Collections20Regular],
  savedSearch: [Bookmark16Regular, Bookmark20Regular],
} as const;

/** The sign of a kind; always beside its word, so hidden from screen readers. */
export function KindIcon(props: { kind: RecordKind; size?: 16 | 20 }) {
  const Icon = ICONS[props.kind][props.size === 16 ? 0 : 1];
  return <Icon aria-hidden />;
}

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `1px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    flexShrink: 0,
    border: "1px solid transparent",
  },
  tile: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    width: "36px",
    height: "36px",
    borderRadius: tokens.borderRadiusLarge,
    flexShrink: 0,
    border: "1px solid transparent",
  },
});

const useKindStyles = makeStyles(
  Object.fromEntries(
    RECORD_KINDS.map((kind) => [kind, { backgroundColor: kindGround(kind), color: kindInk(kind) }]),
  ) as Record<RecordKind, { backgroundColor: string; color: string }>,
);

/** Sign and word of a kind on its own quiet ground; the word alone beside a tile. */
export const KindBadge = memo(function KindBadge(props: { kind: RecordKind; wordOnly?: boolean }) {
  const { kind, wordOnly } = props;
  const styles = useStyles();
  const kinds = useKindStyles();
  const { t } = useTranslation();
  return (
    <span className={mergeClasses(styles.badge, kinds[kind])}>
      {!wordOnly && <KindIcon kind={kind} size={16} />}
      {t(`kinds.${kind}.one`)}
    </span>
  );
});

/** The sign alone on a square ground, for heads of pages and empty states. */
export const KindTile = memo(function KindTile({ kind }: { kind: RecordKind }) {
  const styles = useStyles();
  const kinds = useKindStyles();
  return (
    <span className={mergeClasses(styles.tile, kinds[kind])} aria-hidden>
      <KindIcon kind={kind} />
    </span>
  );
});
