import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { classRanges, type Measure } from "./measures.ts";

export const HATCH_ID = "map-white-spot";
/** Units of the picture between two lines. */
const HATCH_STEP = 7;

const shade = (percent: number) => ({
  fill: `color-mix(in srgb, ${tokens.colorBrandForegroundLink} ${percent}%, ${tokens.colorNeutralBackground1})`,
  backgroundColor: `color-mix(in srgb, ${tokens.colorBrandForegroundLink} ${percent}%, ${tokens.colorNeutralBackground1})`,
  "@media (forced-colors: active)": { fill: "Canvas", forcedColorAdjust: "none" },
});

/** Shading from little to much, mixed from the theme's accent and its ground. */
export const useShadeStyles = makeStyles({
  0: shade(20),
  1: shade(38),
  2: shade(56),
  3: shade(76),
  4: shade(96),
});

const useStyles = makeStyles({
  ground: {
    fill: tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { fill: "Canvas" },
  },
  line: {
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: 1,
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  // With the system's colours there is no shading; discs and hatching say it alone.
  shaded: { "@media (forced-colors: active)": { display: "none" } },
  swatch: {
    width: "22px",
    height: "14px",
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    boxSizing: "border-box",
  },
  disc: { fill: tokens.colorNeutralForeground1 },
});

/** The pattern of white spots; its lines keep their distance on screen however much is enlarged. */
export function Hatching({ scale, id = HATCH_ID }: { scale: number; id?: string }) {
  const styles = useStyles();
  const step = HATCH_STEP / scale;
  return (
    <defs>
      <pattern
        id={id}
        width={step}
        height={step}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={step} height={step} className={styles.ground} />
        <line
          x1="0"
          y1="0"
          x2="0"
          y2={step}
          className={styles.line}
          vectorEffect="non-scaling-stroke"
        />
      </pattern>
    </defs>
  );
}

/** What shading, hatching and discs mean. */
export function MapLegend({ measure }: { measure: Measure }) {
  const styles = useStyles();
  const shades = useShadeStyles();
  const { t } = useTranslation();
  return (
    <ul className={styles.legend} aria-label={t("map.legend")}>
      <li className={styles.entry}>
        <svg className={styles.swatch} aria-hidden>
          <Hatching scale={1} id="map-legend-hatch" />
          <rect width="100%" height="100%" fill="url(#map-legend-hatch)" />
        </svg>
        {t(`map.whiteSpot.${measure}`)}
      </li>
      {classRanges(measure).map(({ from, to }, index) => (
        <li key={from} className={mergeClasses(styles.entry, styles.shaded)}>
          <span className={mergeClasses(styles.swatch, shades[index as 0])} />
          {to === null
            ? t("map.rangeOpen", { from })
            : from === to
              ? from
              : t("map.range", { from, to })}
          {measure === "silentDays" && index === 0 ? ` ${t("map.days")}` : ""}
        </li>
      ))}
      <li className={styles.entry}>
        <svg width="34" height="16" aria-hidden>
          <circle cx="6" cy="8" r="3" className={styles.disc} />
          <circle cx="22" cy="8" r="7" className={styles.disc} />
        </svg>
        {t("map.discs")}
      </li>
    </ul>
  );
}
