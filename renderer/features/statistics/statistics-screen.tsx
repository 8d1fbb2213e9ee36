import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { BarChart } from "./bar-chart.tsx";
import { CHARTS } from "./charts.ts";

const useStyles = makeStyles({
  columns: {
    columnWidth: "420px",
    columnGap: tokens.spacingHorizontalL,
    "& > *": { breakInside: "avoid" },
  },
});

/** What the library holds, counted: by field, phase, year, status and kind of organisation. */
export function StatisticsScreen() {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Page width="wide">
      <PageHeader title={t("statistics.screen")} below={t("statistics.text")} />
      <div className={styles.columns}>
        {CHARTS.map((chart) => (
          <BarChart key={`${chart.kind} ${chart.by}`} chart={chart} />
        ))}
      </div>
    </Page>
  );
}
