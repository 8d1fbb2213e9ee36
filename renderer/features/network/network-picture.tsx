import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { RECORD_KINDS, type RecordKind } from "../../../shared/domain/record.ts";
import { useInPieces } from "../../components/use-in-pieces.ts";
import { ZoomButtons } from "../../components/zoom-buttons.tsx";
import { kindGround, kindInk } from "../../theme/themes.ts";
import { nodesWithLabels, type PlacedEdge, type PlacedNetwork, type PlacedNode } from "./layout.ts";

/** Records drawn in one frame; hundreds at once would keep the page from answering. */
const PIECE = 60;
const STEP = 1.4;
const CLOSEST = 8;
/** Characters of a label; the rest stands in the list. */
const LABEL_LENGTH = 28;
const PIXELS_PER_CHARACTER = 6.4;
const SLACK = 4;
/** Where a label stands beside its disc: the direction from the disc, and the text's own place. */
const ACROSS = { below: 0, above: 0, left: -1, right: 1 };
const ALONG = { below: 1, above: -1, left: 0, right: 0 };
/** Of the text's height: from the edge of the disc, or its middle, to the line of the letters. */
const BASELINE = { below: 1, above: -0.35, left: 0.35, right: 0.35 };
const LABEL_GAP = 0.3;
const ANCHOR = { below: "middle", above: "middle", left: "end", right: "start" } as const;

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
  picture: {
    display: "block",
    width: "100%",
    height: "100%",
    cursor: "grab",
    touchAction: "none",
    userSelect: "none",
  },
  edge: {
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: "1px",
    vectorEffect: "non-scaling-stroke",
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  edgeLit: {
    stroke: tokens.colorBrandForegroundLink,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  node: { cursor: "pointer" },
  disc: {
    strokeWidth: "1.5px",
    vectorEffect: "non-scaling-stroke",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  discLit: {
    strokeWidth: "3.5px",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  letter: {
    fontWeight: tokens.fontWeightSemibold,
    textAnchor: "middle",
    dominantBaseline: "central",
    pointerEvents: "none",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  label: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    vectorEffect: "non-scaling-stroke",
    strokeLinejoin: "round",
    paintOrder: "stroke",
    pointerEvents: "none",
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
  labelStrong: { fontWeight: tokens.fontWeightSemibold },
});

const useKindStyles = makeStyles(
  Object.fromEntries(
    RECORD_KINDS.map((kind) => [kind, { fill: kindGround(kind), stroke: kindInk(kind) }]),
  ) as Record<RecordKind, { fill: string; stroke: string }>,
);
const useInkStyles = makeStyles(
  Object.fromEntries(RECORD_KINDS.map((kind) => [kind, { fill: kindInk(kind) }])) as Record<
    RecordKind,
    { fill: string }
  >,
);

interface Frame {
  x: number;
  y: number;
  scale: number;
}

/**
 * The drawing of a network. Kinds differ by letter as well as by colour. It is for the eye and the
 * mouse: the list beside it has the same records and ties and is where keys and screen readers go.
 */
export function NetworkPicture(props: {
  placed: PlacedNetwork;
  /** Id of the record that the list or the pointer is on. */
  lit: string;
  onLight: (id: string) => void;
  onOpen: (id: string) => void;
  name: string;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { placed, lit, onLight, onOpen } = props;
  const svg = useRef<SVGSVGElement>(null);
  const [frame, setFrame] = useState<Frame>({ x: 0, y: 0, scale: 1 });
  const [size, setSize] = useState({ width: 600, height: 600 });
  const pixels = Math.min(size.width, size.height);
  const drag = useRef<{ x: number; y: number; moved: boolean } | null>(null);
  const side = (2 * placed.reach) / frame.scale;
  const unitsPerPixel = side / pixels;

  const zoom = useCallback((factor: number) => {
    setFrame((before) => ({
      ...before,
      scale: Math.min(CLOSEST, Math.max(1, before.scale * factor)),
    }));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another network is seen as a whole
  useEffect(() => setFrame({ x: 0, y: 0, scale: 1 }), [placed]);
  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const width = Math.max(1, element.clientWidth);
      const height = Math.max(1, element.clientHeight);
      startTransition(() => setSize({ width, height }));
    });
    observer.observe(element);
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15);
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      observer.disconnect();
      element.removeEventListener("wheel", onWheel);
    };
  }, [zoom]);

  const labelled = useMemo(
    () =>
      nodesWithLabels(
        placed.nodes,
        unitsPerPixel,
        (node) => shortTitle(node).length * PIXELS_PER_CHARACTER,
        // What is enlarged goes over the edge anyway.
        frame.scale > 1
          ? undefined
          : {
              across: (size.width * unitsPerPixel) / 2,
              along: (size.height * unitsPerPixel) / 2,
            },
      ),
    [placed, unitsPerPixel, frame.scale, size],
  );
  const drawn = useInPieces(placed.nodes, PIECE);
  const pieces = useMemo(() => inPieces(placed.nodes), [placed]);
  const near = useMemo(
    () =>
      new Set(
        placed.edges.flatMap(({ from, to }) =>
          from.id === lit ? [to.id] : to.id === lit ? [from.id] : [],
        ),
      ),
    [placed, lit],
  );
  const fontSize = 11.5 * unitsPerPixel;
  const idUnder = (target: EventTarget) =>
    (target instanceof Element && target.closest("[data-node]")?.getAttribute("data-node")) || "";

  return (
    <div className={styles.frame}>
      <svg
        ref={svg}
        className={styles.picture}
        viewBox={`${frame.x - side / 2} ${frame.y - side / 2} ${side} ${side}`}
        role="img"
        aria-label={props.name}
        onPointerDown={(event) => {
          drag.current = { x: event.clientX, y: event.clientY, moved: false };
        }}
        onPointerMove={(event) => {
          const from = drag.current;
          if (!from) {
            onLight(idUnder(event.target));
            return;
          }
          const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
          if (!from.moved && Math.hypot(dx, dy) < SLACK) return;
          drag.current = { x: event.clientX, y: event.clientY, moved: true };
          setFrame((before) => ({
            ...before,
            x: before.x - dx * unitsPerPixel,
            y: before.y - dy * unitsPerPixel,
          }));
        }}
        onPointerUp={(event) => {
          const id = idUnder(event.target);
          if (id && !drag.current?.moved) onOpen(id);
          drag.current = null;
        }}
        onPointerLeave={() => {
          drag.current = null;
          onLight("");
        }}
      >
        <path className={styles.edge} d={linesOf(placed.edges)} />
        {lit && (
          <path
            className={styles.edgeLit}
            d={linesOf(placed.edges.filter(({ from, to }) => from.id === lit || to.id === lit))}
          />
        )}
        {pieces.slice(0, Math.ceil(drawn / PIECE)).map((nodes) => (
          <Discs key={nodes[0]?.id} nodes={nodes} lit={lit} />
        ))}
        {placed.nodes.slice(0, drawn).map((node) => {
          const strong = node.id === lit || node.distance === 0;
          if (!strong && !near.has(node.id) && !labelled.has(node.id)) return null;
          // Beside what is lit everything else falls silent.
          if (lit && !strong && !near.has(node.id)) return null;
          const side = labelled.get(node.id) ?? "below";
          return (
            <text
              key={node.id}
              x={node.x + ACROSS[side] * (node.radius + LABEL_GAP * fontSize)}
              y={node.y + ALONG[side] * node.radius + BASELINE[side] * fontSize}
              textAnchor={ANCHOR[side]}
              fontSize={fontSize}
              className={mergeClasses(styles.label, strong && styles.labelStrong)}
            >
              {shortTitle(node)}
            </text>
          );
        })}
      </svg>
      <ZoomButtons
        names={{
          in: t("network.zoomIn"),
          out: t("network.zoomOut"),
          whole: t("network.zoomReset"),
        }}
        onIn={() => zoom(STEP)}
        onOut={() => zoom(1 / STEP)}
        onWhole={() => setFrame({ x: 0, y: 0, scale: 1 })}
      />
    </div>
  );
}

function inPieces(nodes: readonly PlacedNode[]): PlacedNode[][] {
  const pieces: PlacedNode[][] = [];
  for (let from = 0; from < nodes.length; from += PIECE)
    pieces.push(nodes.slice(from, from + PIECE));
  return pieces;
}

/** One disc for each record; drawn anew only when another one is lit. */
const Discs = memo(function Discs(props: { nodes: readonly PlacedNode[]; lit: string }) {
  const styles = useStyles();
  const kindStyles = useKindStyles();
  const inks = useInkStyles();
  const { t } = useTranslation();
  return props.nodes.map((node) => (
    <g key={node.id} data-node={node.id} className={styles.node}>
      <circle
        cx={node.x}
        cy={node.y}
        r={node.radius}
        className={mergeClasses(
          styles.disc,
          kindStyles[node.kind],
          node.id === props.lit && styles.discLit,
        )}
      />
      <text
        x={node.x}
        y={node.y}
        fontSize={node.radius}
        className={mergeClasses(styles.letter, inks[node.kind])}
      >
        {t(`network.letter.${node.kind}`)}
      </text>
    </g>
  ));
});

/** All ties as one shape: hundreds of lines of their own would cost more than all else. */
function linesOf(edges: readonly PlacedEdge[]): string {
  return edges.map(({ from, to }) => `M${from.x} ${from.y}L${to.x} ${to.y}`).join("");
}

function shortTitle({ title }: PlacedNode): string {
  return title.length > LABEL_LENGTH ? `${title.slice(0, LABEL_LENGTH - 1)}…` : title;
}
