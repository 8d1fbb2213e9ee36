import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { PartnershipInput } from "../../../shared/domain/partnership.ts";
import { DateText } from "../../components/date-text.tsx";
import { useLanguage } from "../../messages/use-language.ts";
import { ReferenceText } from "../records/reference-text.tsx";
import { formatMoney } from "./amount-text.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  table: { borderCollapse: "collapse", maxWidth: "560px", width: "100%" },
  head: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS} 0`,
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: "top",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  total: { fontWeight: tokens.fontWeightSemibold },
});

/** Who works together, and what each brings in. */
export function PartnersValue({ partners }: { partners: PartnershipInput["partners"] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {partners.map((partner, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an organisation may appear twice
        <li key={index}>
          <ReferenceText reference={partner.organisation} />
          {partner.part && <div className={styles.quiet}>{partner.part}</div>}
        </li>
      ))}
    </ul>
  );
}

/** Money by year, with a sum for each currency. */
export function FundsValue({ funds }: { funds: PartnershipInput["funds"] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const totals = totalsByCurrency(funds);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {t("partnerships.fund.year")}
          </th>
          <th scope="col" className={styles.head}>
            {t("partnerships.fund.purpose")}
          </th>
          <th scope="col" className={styles.head} style={{ textAlign: "end" }}>
            {t("partnerships.fund.amount")}
          </th>
        </tr>
      </thead>
      <tbody>
        {funds.map((fund, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a year may appear twice
          <tr key={index}>
            <td className={styles.cell}>{fund.year ?? t("partnerships.fund.noYear")}</td>
            <td className={styles.cell}>{fund.purpose}</td>
            <td className={`${styles.cell} ${styles.number}`}>
              {formatMoney(fund.amount, fund.currency, language)}
            </td>
          </tr>
        ))}
        {funds.length > 1 &&
          totals.map(([currency, total]) => (
            <tr key={currency} className={styles.total}>
              <th scope="row" colSpan={2} className={styles.cell}>
                {t("partnerships.fund.total")}
              </th>
              <td className={`${styles.cell} ${styles.number}`}>
                {formatMoney(total, currency, language)}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** How the partnership came to where it is. */
export function StatusHistoryValue(props: { changes: PartnershipInput["statusHistory"] }) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {props.changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a status may return
        <li key={index}>
          {change.since && (
            <>
              <DateText date={change.since} />{" "}
            </>
          )}
          {change.status}
          {change.reason && <span className={styles.quiet}> ({change.reason})</span>}
        </li>
      ))}
    </ol>
  );
}

function totalsByCurrency(funds: PartnershipInput["funds"]): [string, number][] {
  const totals = new Map<string, number>();
  for (const fund of funds) {
    totals.set(fund.currency, (totals.get(fund.currency) ?? 0) + fund.amount);
  }
  return [...totals];
}
