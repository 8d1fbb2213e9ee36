import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type MouseEvent, memo } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "../../../shared/domain/search.ts";
import { DateText } from "../../components/date-text.tsx";
import { KindBadge, KindTile } from "../../components/kind-icon.tsx";
import { MarkedText } from "../../components/marked-text.tsx";
import { ownToken } from "../../theme/themes.ts";

const useStyles = makeStyles({
  row: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ":hover": { backgroundColor: ownToken("hoverGround") },
    "@media (max-width: 560px)": {
      gridTemplateColumns: "minmax(0, 1fr)",
      padding: tokens.spacingHorizontalM,
    },
  },
  tile: { "@media (max-width: 560px)": { display: "none" } },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "none",
    // The whole row can be clicked, while the link keeps the title as its only name.
    "::after": { content: '""', position: "absolute", inset: 0 },
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: "none" },
    ":focus-visible::after": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-3px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  clamp: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  two: { WebkitLineClamp: 2 },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `2px ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  passage: { margin: 0, color: tokens.colorNeutralForeground2 },
  page: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
});

/**
 * One hit: what it is, where and when, and the piece of text that shows why it was found. A plain
 * link, drawn anew only when its hit changes: the list is redrawn at every key.
 */
export const ResultRow = memo(function ResultRow(props: {
  hit: SearchHit;
  index: number;
  tabbable: boolean;
  /** Changed since the search was looked at before. */
  isNew: boolean;
  onOpen: (hit: SearchHit) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { hit } = props;
  const page = hit.passage.page ?? undefined;
  return (
    <article className={styles.row}>
      <span className={styles.tile}>
        <KindTile kind={hit.kind} />
      </span>
      <div>
        <h2 className={mergeClasses(styles.title, styles.clamp, styles.two)}>
          <a
            href={`/record/${hit.id}`}
            className={styles.link}
            data-row={props.index}
            tabIndex={props.tabbable ? 0 : -1}
            onClick={(event: MouseEvent) => {
              event.preventDefault();
              props.onOpen(hit);
            }}
          >
            <MarkedText text={hit.title} marks={hit.titleMarks} />
          </a>
        </h2>
        <div className={styles.facts}>
          <KindBadge kind={hit.kind} wordOnly />
          {props.isNew && <Badge appearance="tint">{t("search.new")}</Badge>}
          {hit.place && <span>{hit.place}</span>}
          <DateText date={hit.date} />
          {page && <span className={styles.page}>{t("parts.page", { page })}</span>}
        </div>
        {hit.passage.text && (
          <p className={mergeClasses(styles.passage, styles.clamp, styles.two)}>
            <MarkedText text={hit.passage.text} marks={hit.passage.marks} />
          </p>
        )}
      </div>
    </article>
  );
});
