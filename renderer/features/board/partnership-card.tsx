import { makeStyles, tokens } from "@fluentui/react-components";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
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
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  title: {
    flex: "1 1 auto",
    minWidth: 0,
    minHeight: "24px",
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "none",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 4,
    overflow: "hidden",
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

/** What a dragged card is known by. */
export const DRAGGED_CARD = "application/x-fadenwerk-partnership";

/** A partnership on the board; all that it is given stays the same while others are scrolled in. */
export const PartnershipCardView = memo(function PartnershipCardView(props: {
  card: PartnershipCard;
  months: number;
  statuses: readonly string[];
  tabbable: boolean;
  actions: CardActions;
  onActive: (id: string) => void;
  /** The card that begins to be dragged; null when it was let go of. */
  onDragged?: (id: string | null) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const moneyText = useMoneyText();
  const { card } = props;
  const money = moneyText(card);
  return (
    <article
      className={styles.card}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED_CARD, card.id);
        event.dataTransfer.effectAllowed = "move";
        props.onDragged?.(card.id);
      }}
      onDragEnd={() => props.onDragged?.(null)}
    >
      <div className={styles.head}>
        <Link
          to="/record/$id"
          params={{ id: card.id }}
          className={styles.title}
          data-card={card.id}
          draggable={false}
          tabIndex={props.tabbable ? 0 : -1}
          onFocus={() => props.onActive(card.id)}
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
    </article>
  );
});
