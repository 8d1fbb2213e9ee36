import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../messages/use-language.ts";

const WIDTH = 480;
const HEIGHT = 220;
/** Room for the amounts above the bars and the years below them. */
const TOP = 22;
const BOTTOM = 24;

const useStyles = makeStyles({
  chart: { width: "100%", height: "auto", maxWidth: "640px", display: "block" },
  bar: {
    fill: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
  line: { stroke: tokens.colorNeutralStroke1 },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: "11px",
    fontVariantNumeric: "tabular-nums",
    textAnchor: "middle",
  },
});

/** A bar for each year; the amount stands above it, so that no axis has to be read. */
export function MoneyChart(props: {
  rows: readonly { year: number | null; amount: number }[];
  currency: string;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const rows = props.rows.filter((row) => row.year !== null);
  const most = Math.max(1, ...rows.map((row) => row.amount));
  const step = WIDTH / Math.max(1, rows.length);
  const barWidth = Math.min(44, step * 0.64);
  const compact = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${t("board.moneyTitle", { currency: props.currency })}: ${t("board.moneyChart")}`}
    >
      {rows.map((row, index) => {
        const height = (row.amount / most) * (HEIGHT - TOP - BOTTOM);
        const middle = step * (index + 0.5);
        const top = HEIGHT - BOTTOM - height;
        return (
          <g key={row.year}>
            <rect
              className={styles.bar}
              x={middle - barWidth / 2}
              y={top}
              width={barWidth}
              height={height}
              rx={2}
            />
            <text className={styles.text} x={middle} y={top - 6}>
              {compact.format(row.amount)}
            </text>
            <text className={styles.text} x={middle} y={HEIGHT - 7}>
              {row.year}
            </text>
          </g>
        );
      })}
      <line
        className={styles.line}
        x1={0}
        x2={WIDTH}
        y1={HEIGHT - BOTTOM + 0.5}
        y2={HEIGHT - BOTTOM + 0.5}
      />
    </svg>
  );
}
