import { Badge, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { PartnershipCard } from "../../../shared/contract/methods/partnerships.ts";
import { isSilent } from "../../../shared/domain/silence.ts";
import { formatPartialDate } from "../../../shared/text/date-format.ts";
import { localToday } from "../../../shared/text/date-parse.ts";
import { useLanguage } from "../../messages/use-language.ts";
import { formatMoney } from "../partnerships/amount-text.ts";

const DAYS_PER_MONTH = 30.4;

// Fluent's badge has one height; a long one in a narrow column needs two lines.
const useStyles = makeStyles({ badge: { height: "auto", minHeight: "20px" } });

/** The warning of a partnership nobody has heard of for `months`; nothing for the others. */
export function SilenceBadge(props: { card: PartnershipCard; months: number }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { card } = props;
  if (!isSilent(card, props.months)) return null;
  const months = Math.floor((card.silentDays ?? 0) / DAYS_PER_MONTH);
  return (
    <Badge className={styles.badge} appearance="tint" color="warning">
      {card.silentDays === null
        ? t("board.neverSpoken")
        : months >= 2
          ? t("board.silentFor", { months })
          : t("board.silentForDays", { days: card.silentDays })}
    </Badge>
  );
}

/** The next Wiedervorlage, in red once its day has passed. */
export function FollowUpBadge({ card }: { card: PartnershipCard }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  if (!card.nextFollowUpOn) return null;
  const isOverdue = card.nextFollowUpOn < localToday().slice(0, card.nextFollowUpOn.length);
  return (
    <Badge className={styles.badge} appearance="tint" color={isOverdue ? "danger" : "informative"}>
      {t("board.followUpOn", { date: formatPartialDate(card.nextFollowUpOn, language, "short") })}
    </Badge>
  );
}

/** The money of this year, each currency by itself. */
export function useMoneyText(): (card: PartnershipCard) => string {
  const language = useLanguage();
  return (card) =>
    card.funds.map(({ amount, currency }) => formatMoney(amount, currency, language)).join(" + ");
}
