import { makeStyles, tokens } from "@fluentui/react-components";
import { Money24Regular } from "@fluentui/react-icons/svg/money";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../../shared/contract/method.ts";
import type { PARTNERSHIP_METHODS } from "../../../shared/contract/methods/partnerships.ts";
import { useBackend } from "../../backend/queries.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { useLanguage } from "../../messages/use-language.ts";
import { formatMoney } from "../partnerships/amount-text.ts";
import { SaveTableButton } from "../reports/save-table-button.tsx";
import { MoneyChart } from "./money-chart.tsx";

type MoneyRow = OutputOf<typeof PARTNERSHIP_METHODS, "partnerships.moneyByYear">["rows"][number];

const useStyles = makeStyles({
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 340px), 1fr))",
    gap: tokens.spacingHorizontalXXL,
    alignItems: "start",
  },
  table: { width: "100%", borderCollapse: "collapse" },
  head: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    padding: `0 0 ${tokens.spacingVerticalXS}`,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
  number: { textAlign: "end" },
  sum: { fontWeight: tokens.fontWeightSemibold },
  scroll: { height: "100%", overflowY: "auto" },
});

/** The money of all partnerships by year: bars to see, the table behind them to read. */
export function MoneyByYear() {
  const styles = useStyles();
  const { t } = useTranslation();
  const answer = useBackend("partnerships.moneyByYear", {});
  if (answer.error) {
    return <LoadFailure error={answer.error} onRetry={() => void answer.refetch()} />;
  }
  if (!answer.data) return <Waiting />;
  const { rows } = answer.data;
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={<Money24Regular aria-hidden />}
        title={t("board.moneyEmpty")}
        text={t("board.moneyEmptyText")}
      />
    );
  }
  const currencies = [...new Set(rows.map((row) => row.currency))];
  return (
    <div className={styles.scroll}>
      {currencies.map((currency) => {
        const ofCurrency = rows.filter((row) => row.currency === currency);
        return (
          <SectionCard
            key={currency}
            title={t("board.moneyTitle", { currency })}
            actions={
              <SaveTableButton
                size="small"
                title={t("board.moneyTitle", { currency })}
                make={() => ({
                  title: t("board.moneyTitle", { currency }),
                  columns: [
                    { label: t("board.year"), type: "number" },
                    { label: t("board.amount"), type: "money" },
                    { label: t("board.partnerships"), type: "number" },
                  ],
                  rows: ofCurrency.map(({ year, amount, partnerships }) => [
                    year ?? t("board.noYear"),
                    amount,
                    partnerships,
                  ]),
                })}
              />
            }
          >
            <div className={styles.sides}>
              <MoneyChart rows={ofCurrency} currency={currency} />
              <MoneyTable rows={ofCurrency} currency={currency} />
            </div>
          </SectionCard>
        );
      })}
    </div>
  );
}

function MoneyTable(props: { rows: readonly MoneyRow[]; currency: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, props.currency, language);
  const number = `${styles.cell} ${styles.number}`;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {t("board.year")}
          </th>
          <th scope="col" className={`${styles.head} ${styles.number}`}>
            {t("board.amount")}
          </th>
          <th scope="col" className={`${styles.head} ${styles.number}`}>
            {t("board.partnerships")}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.year}>
            <th scope="row" className={styles.cell}>
              {row.year ?? t("board.noYear")}
            </th>
            <td className={number}>{money(row.amount)}</td>
            <td className={number}>{row.partnerships}</td>
          </tr>
        ))}
        <tr className={styles.sum}>
          <th scope="row" className={styles.cell}>
            {t("board.sum")}
          </th>
          <td className={number}>{money(props.rows.reduce((sum, row) => sum + row.amount, 0))}</td>
          <td className={number} />
        </tr>
      </tbody>
    </table>
  );
}
