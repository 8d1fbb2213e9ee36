import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, memo, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ZoomButtons } from "../../components/zoom-buttons.tsx";
import {
  type DrawnShape,
  type Geography,
  MAP_HEIGHT,
  MAP_WIDTH,
  neighbourTowards,
  type Point,
} from "./geography.ts";
import { HATCH_ID, Hatching, useShadeStyles } from "./map-shades.tsx";
import { classOf, type DistrictFacts, type Measure, markRadius } from "./measures.ts";
import { useDistrictText } from "./use-district-text.ts";
import { useMapView } from "./use-map-view.ts";

const ARROWS: Record<string, Point> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

const useStyles = makeStyles({
  frame: {
    position: "relative",
    height: "100%",
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "hidden",
  },
  list: { height: "100%", ":focus-visible": { outlineOffset: "-3px" } },
  picture: {
    display: "block",
    width: "100%",
    height: "100%",
    touchAction: "none",
    cursor: "grab",
    userSelect: "none",
  },
  cell: {
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: "0.6px",
    vectorEffect: "non-scaling-stroke",
    cursor: "pointer",
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  state: {
    fill: "none",
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "1.4px",
    strokeLinejoin: "round",
    vectorEffect: "non-scaling-stroke",
    pointerEvents: "none",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  mark: {
    fill: tokens.colorNeutralForeground1,
    fillOpacity: 0.82,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "1.2px",
    vectorEffect: "non-scaling-stroke",
    pointerEvents: "none",
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
  /** A light line within a dark one is seen on every ground. */
  ringOuter: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "5px",
    vectorEffect: "non-scaling-stroke",
    pointerEvents: "none",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  ringInner: {
    fill: "none",
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "2px",
    vectorEffect: "non-scaling-stroke",
    pointerEvents: "none",
    "@media (forced-colors: active)": { stroke: "Canvas" },
  },
  words: {
    position: "absolute",
    left: tokens.spacingHorizontalM,
    top: tokens.spacingVerticalM,
    maxWidth: "220px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    pointerEvents: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "pre-line",
  },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
});

interface MapPictureProps {
  geography: Geography;
  districts: readonly DistrictFacts[];
  measure: Measure;
  /** Two digits of the Land in view; "" for all of Germany. */
  state: string;
  /** The chosen Kreis; "" for none. */
  chosen: string;
  onChoose: (ags: string) => void;
}

/**
 * The map. It is one stop of the Tab key: arrows go from Kreis to Kreis, Enter chooses, plus and
 * minus zoom. The table beside it has the same Kreise with the same numbers.
 */
export function MapPicture(props: MapPictureProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { geography, districts, measure, chosen, onChoose } = props;
  const svg = useRef<SVGSVGElement>(null);
  const id = useId();
  const districtText = useDistrictText(districts);
  const facts = useMemo(() => new Map(districts.map((one) => [one.ags, one])), [districts]);
  const shapes = useMemo(
    () => new Map(geography.districts.map((shape) => [shape.ags, shape])),
    [geography],
  );
  const [hovered, setHovered] = useState("");
  const [active, setActive] = useState("");
  const [focused, setFocused] = useState(false);
  const { view, transform, zoomIn, zoomOut, showBounds, reveal, wasPan } = useMapView(svg);

  useEffect(() => {
    const state = geography.states.find(({ ags }) => ags === props.state);
    showBounds(state?.bounds ?? null);
  }, [geography, props.state, showBounds]);

  const first = () =>
    shapes.get(chosen) ??
    geography.districts.find(({ ags }) => ags.startsWith(props.state)) ??
    geography.districts[0];
  function moveTo(shape: DrawnShape | null | undefined) {
    if (!shape) return;
    setActive(shape.ags);
    setHovered("");
    reveal(shape.centre);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    const here = shapes.get(active);
    if (direction) moveTo(here ? neighbourTowards(geography.districts, here, direction) : first());
    else if (event.key === "Enter" || event.key === " ") onChoose(active);
    else if (event.key === "Escape" && chosen) onChoose("");
    else if (event.key === "+") zoomIn();
    else if (event.key === "-") zoomOut();
    else if (event.key === "0") showBounds(null);
    else return;
    event.preventDefault();
  }
  const told = facts.get(hovered || (focused ? active : "") || chosen);
  const ring = (ags: string, style: string) => {
    const shape = shapes.get(ags);
    return shape && <path d={shape.path} className={style} />;
  };
  return (
    <div className={styles.frame}>
      <div
        className={styles.list}
        role="listbox"
        tabIndex={0}
        aria-label={t("map.picture", { measure: t(`map.measure.${measure}`) })}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={active ? `${id}-${active}` : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setFocused(true);
          if (!active) setActive(first()?.ags ?? "");
        }}
        onBlur={() => setFocused(false)}
        onPointerLeave={() => setHovered("")}
        onPointerMove={(event) => setHovered(agsUnder(event.target))}
        onClick={(event) => {
          const ags = agsUnder(event.target);
          if (!ags || wasPan()) return;
          setActive(ags);
          onChoose(ags === chosen ? "" : ags);
        }}
      >
        <svg
          ref={svg}
          className={styles.picture}
          viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
          role="presentation"
        >
          <Hatching scale={view.scale} />
          <g transform={transform} data-map-layer>
            <Cells
              idPrefix={id}
              shapes={geography.districts}
              facts={facts}
              measure={measure}
              chosen={chosen}
              describe={districtText.line}
            />
            <g aria-hidden>
              {geography.states.map((state) => (
                <path key={state.ags} d={state.path} className={styles.state} />
              ))}
              <Marks
                shapes={geography.districts}
                facts={facts}
                measure={measure}
                scale={view.scale}
              />
              {ring(chosen, styles.ringOuter)}
              {ring(chosen, styles.ringInner)}
              {hovered && hovered !== chosen && ring(hovered, styles.ringOuter)}
              {hovered && hovered !== chosen && ring(hovered, styles.ringInner)}
              {focused && active !== chosen && ring(active, styles.ringOuter)}
              {focused && active !== chosen && ring(active, styles.ringInner)}
            </g>
          </g>
        </svg>
      </div>
      <span id={`${id}-keys`} className="visually-hidden">
        {t("map.keys")}
      </span>
      {told && (
        <div className={styles.words} aria-hidden>
          <div className={styles.name}>{districtText.name(told)}</div>
          {districtText.facts(told).join("\n")}
        </div>
      )}
      <ZoomButtons
        names={{
          in: t("map.zoomIn"),
          out: t("map.zoomOut"),
          whole: t("map.zoomReset"),
        }}
        onIn={zoomIn}
        onOut={zoomOut}
        onWhole={() => showBounds(null)}
      />
    </div>
  );
}

function agsUnder(target: EventTarget): string {
  return (target instanceof Element && target.getAttribute("data-ags")) || "";
}

type Facts = ReadonlyMap<string, DistrictFacts>;

/** Drawn once for a state of the data: hovering and zooming leave the 401 cells alone. */
const Cells = memo(function Cells(props: {
  idPrefix: string;
  shapes: readonly DrawnShape[];
  facts: Facts;
  measure: Measure;
  chosen: string;
  describe: (district: DistrictFacts) => string;
}) {
  const styles = useStyles();
  const shades = useShadeStyles();
  return props.shapes.map(({ ags, path }) => {
    const facts = props.facts.get(ags);
    if (!facts) return null;
    const shade = classOf(facts, props.measure);
    return (
      <path
        key={ags}
        id={`${props.idPrefix}-${ags}`}
        d={path}
        role="option"
        aria-selected={ags === props.chosen}
        aria-label={props.describe(facts)}
        data-ags={ags}
        fill={shade === null ? `url(#${HATCH_ID})` : undefined}
        className={mergeClasses(styles.cell, shade !== null && shades[shade as 0])}
      />
    );
  });
});

/** A disc on each Kreis, larger with the value: the numbers do not hang on colour alone. */
const Marks = memo(function Marks(props: {
  shapes: readonly DrawnShape[];
  facts: Facts;
  measure: Measure;
  scale: number;
}) {
  const styles = useStyles();
  const amountIn = (ags: string) => props.facts.get(ags)?.[props.measure] ?? 0;
  const largest = Math.max(0, ...props.shapes.map(({ ags }) => amountIn(ags)));
  return props.shapes.map(({ ags, centre: [x, y] }) => {
    const radius = markRadius(amountIn(ags), largest);
    if (radius === 0) return null;
    return (
      <circle key={ags} cx={x} cy={y} r={radius / Math.sqrt(props.scale)} className={styles.mark} />
    );
  });
});
