import { makeStyles, tokens } from "@fluentui/react-components";
import { Link } from "@tanstack/react-router";
import type { DragEvent } from "react";
import { useTranslation } from "react-i18next";
import type { PartnershipCard } from "../../../shared/contract/methods/partnerships.ts";
import { DateText } from "../../components/date-text.tsx";
import { FollowUpBadge, SilenceBadge, useMoneyText } from "./card-facts.tsx";
import { CardMenu } from "./card-menu.tsx";
import type { CardActions } from "./use-card-actions.tsx";

const useStyles = makeStyles({
  card: {
    position: "relative",
    display: "grid",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: "grab",
    ":hover": { boxShadow: tokens.shadow4 },
    ":active": { cursor: "grabbing" },
    // Cards out of view cost nothing; their usual height keeps the scrollbar still.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 120px",
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  title: {
    flex: "1 1 auto",
    minWidth: 0,
    minHeight: "24px",
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "none",
    ":hover": { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline" },
    "::after": { content: '""', position: "absolute", inset: 0 },
    ":focus-visible": { outline: "none" },
    ":focus-visible::after": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  menu: {
    position: "relative",
    zIndex: 1,
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  partners: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 3,
    overflow: "hidden",
  },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** A partnership on the board. */
export function PartnershipCardView(props: {
  card: PartnershipCard;
  months: number;
  statuses: readonly string[];
  tabbable: boolean;
  actions: CardActions;
  onFocus: () => void;
  onDragStart: (event: DragEvent) => void;
  onDragEnd: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const moneyText = useMoneyText();
  const { card } = props;
  const money = moneyText(card);
  return (
    <li
      className={styles.card}
      draggable
      onDragStart={props.onDragStart}
      onDragEnd={props.onDragEnd}
    >
      <div className={styles.head}>
        <Link
          to="/record/$id"
          params={{ id: card.id }}
          className={styles.title}
          data-card={card.id}
          draggable={false}
          tabIndex={props.tabbable ? 0 : -1}
          onFocus={props.onFocus}
        >
          {card.title}
        </Link>
        <div className={styles.menu}>
          <CardMenu
            card={card}
            statuses={props.statuses}
            tabbable={props.tabbable}
            actions={props.actions}
          />
        </div>
      </div>
      {card.partners.length > 0 && (
        <div className={styles.partners}>
          {card.partners.map((partner) => partner.name).join(" · ")}
        </div>
      )}
      <div className={styles.facts}>
        {card.responsible && <span>{card.responsible}</span>}
        {money && <span>{money}</span>}
      </div>
      {card.lastContactOn && (
        <div className={styles.facts}>
          <span>
            {t("board.lastContact")}:{" "}
            <DateText date={card.lastContactOn.slice(0, 10)} style="short" />
          </span>
        </div>
      )}
      <div className={styles.badges}>
        <FollowUpBadge card={card} />
        <SilenceBadge card={card} months={props.months} />
      </div>
    </li>
  );
}
