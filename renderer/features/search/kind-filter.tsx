import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { RECORD_KINDS, type RecordKind } from "../../../shared/domain/record.ts";
import type { SearchResponse } from "../../../shared/domain/search.ts";
import { KindIcon } from "../../components/kind-icon.tsx";
import { useNumberFormat } from "../../messages/use-language.ts";
import { ownToken } from "../../theme/themes.ts";
import { useSearchNarrowing } from "./use-search.ts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalSNudge,
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  pill: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "30px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    whiteSpace: "nowrap",
    ":hover": { backgroundColor: ownToken("hoverGround") },
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    color: tokens.colorNeutralForegroundOnBrand,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
  count: { fontVariantNumeric: "tabular-nums" },
});

/** Kinds of record as buttons, each with its number of hits; several may be pressed. */
export const KindFilter = memo(function KindFilter(props: {
  counts: SearchResponse["countsByKind"];
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { filters, setFacet } = useSearchNarrowing();
  const chosen = (filters.kind ?? []) as RecordKind[];
  const kinds = RECORD_KINDS.filter(
    (kind) => (props.counts[kind] ?? 0) > 0 || chosen.includes(kind),
  );
  if (kinds.length === 0) return null;
  return (
    <fieldset className={styles.row}>
      <legend className="visually-hidden">{t("search.kindFilter")}</legend>
      <button
        type="button"
        className={mergeClasses(styles.pill, chosen.length === 0 && styles.pressed)}
        aria-pressed={chosen.length === 0}
        onClick={() => setFacet("kind", [])}
      >
        {t("search.all")}
      </button>
      {kinds.map((kind) => (
        <KindPill
          key={kind}
          kind={kind}
          count={props.counts[kind] ?? 0}
          pressed={chosen.includes(kind)}
        />
      ))}
    </fieldset>
  );
});

const KindPill = memo(function KindPill(props: {
  kind: RecordKind;
  count: number;
  pressed: boolean;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useNumberFormat();
  const { toggle } = useSearchNarrowing();
  return (
    <button
      type="button"
      className={mergeClasses(styles.pill, props.pressed && styles.pressed)}
      aria-pressed={props.pressed}
      onClick={() => toggle("kind", props.kind)}
    >
      <KindIcon kind={props.kind} size={16} />
      {t(`kinds.${props.kind}.many`)}
      <span className={styles.count}>{format(props.count)}</span>
    </button>
  );
});
