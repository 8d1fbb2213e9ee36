import {
  forceCollide,
  forceLink,
  forceRadial,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { BackendMethods } from "../../../shared/contract/backend-methods.ts";
import type { OutputOf } from "../../../shared/contract/method.ts";

export type Network = OutputOf<BackendMethods, "network.around">;
export type NetworkNode = Network["nodes"][number];

export interface PlacedNode extends NetworkNode {
  x: number;
  y: number;
  radius: number;
}

export interface PlacedEdge {
  from: PlacedNode;
  to: PlacedNode;
  relation: string;
}

export interface PlacedNetwork {
  nodes: readonly PlacedNode[];
  edges: readonly PlacedEdge[];
  /** Half of the side of the square around the middle that holds everything. */
  reach: number;
}

const STEPS = 220;
const MARGIN = 60;
/** Of a line of text, in pixels. */
const LABEL_HEIGHT = 16;
const EVERYWHERE = { across: Number.POSITIVE_INFINITY, along: Number.POSITIVE_INFINITY };

interface Body extends SimulationNodeDatum {
  node: NetworkNode;
  radius: number;
  /** Where it would stand if it were alone. */
  homeX: number;
  homeY: number;
}

/**
 * Places a network around its middle: rings by distance, each record in the sector of the one it
 * hangs on, no two discs on top of each other. Computed once and not animated, and the same for the
 * same network. Between two steps, each a millisecond or so, the caller may do other things.
 */
export function* placeNetworkInSteps(network: Network): Generator<undefined, PlacedNetwork> {
  const perRing = [0, 1, 2, 3].map(
    (ring) => network.nodes.filter(({ distance }) => distance === ring).length,
  );
  const rings = ringRadii(perRing);
  const angles = anglesOf(network);
  const bodies: Body[] = network.nodes.map((node) => {
    const away = rings[node.distance] ?? 0;
    const angle = angles.get(node.id) ?? 0;
    const [homeX, homeY] = [Math.cos(angle) * away, Math.sin(angle) * away];
    const radius = node.distance === 0 ? 20 : node.distance === 1 ? 13 : 9;
    const fixed = node.distance === 0 ? { fx: 0, fy: 0 } : {};
    return { node, radius, homeX, homeY, x: homeX, y: homeY, ...fixed };
  });
  const byId = new Map(bodies.map((body) => [body.node.id, body]));
  const links: SimulationLinkDatum<Body>[] = network.edges.flatMap(({ from, to }) => {
    const source = byId.get(from);
    const target = byId.get(to);
    return source && target && source !== target ? [{ source, target }] : [];
  });
  const simulation = forceSimulation(bodies)
    .force("link", forceLink<Body, SimulationLinkDatum<Body>>(links).distance(70).strength(0.02))
    .force("homeX", forceX<Body>((body) => body.homeX).strength(0.3))
    .force("homeY", forceY<Body>((body) => body.homeY).strength(0.3))
    .force("ring", forceRadial<Body>((body) => rings[body.node.distance] ?? 0).strength(0.5))
    .force("apart", forceCollide<Body>((body) => body.radius + 6).iterations(3))
    .stop();
  for (let step = 0; step < STEPS; step += 1) {
    simulation.tick();
    yield;
  }

  const placed = new Map(
    bodies.map(({ node, radius, x = 0, y = 0 }) => [node.id, { ...node, radius, x, y }]),
  );
  const nodes = [...placed.values()];
  const farthest = Math.max(0, ...nodes.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y))));
  return {
    nodes,
    edges: network.edges.flatMap(({ from, to, relation }) => {
      const a = placed.get(from);
      const b = placed.get(to);
      return a && b ? [{ from: a, to: b, relation }] : [];
    }),
    reach: farthest + MARGIN,
  };
}

/** The angle of each record: what hangs on a record shares its sector, wider the more there is. */
function anglesOf(network: Network): Map<string, number> {
  const distance = new Map(network.nodes.map((node) => [node.id, node.distance]));
  const children = new Map<string, string[]>();
  const hung = new Set<string>();
  const hang = (parent: string, child: string) => {
    if (distance.get(child) !== (distance.get(parent) ?? 0) + 1 || hung.has(child)) return;
    hung.add(child);
    const list = children.get(parent);
    if (list) list.push(child);
    else children.set(parent, [child]);
  };
  for (const { from, to } of network.edges) {
    hang(from, to);
    hang(to, from);
  }
  const weights = new Map<string, number>();
  const weigh = (id: string): number => {
    const weight = (children.get(id) ?? []).reduce((sum, child) => sum + weigh(child), 1);
    weights.set(id, weight);
    return weight;
  };
  const angles = new Map<string, number>();
  const spread = (id: string, start: number, width: number) => {
    angles.set(id, start + width / 2);
    const own = children.get(id) ?? [];
    const total = own.reduce((sum, child) => sum + (weights.get(child) ?? 1), 0);
    let at = start;
    for (const child of own) {
      const part = (width * (weights.get(child) ?? 1)) / total;
      spread(child, at, part);
      at += part;
    }
  };
  const middle = network.nodes.find((node) => node.distance === 0);
  if (middle) {
    weigh(middle.id);
    spread(middle.id, -Math.PI / 2, 2 * Math.PI);
  }
  return angles;
}

/** Rings wide enough that their discs have room side by side. */
function ringRadii(perRing: readonly number[]): number[] {
  const radii: number[] = [0];
  for (let ring = 1; ring < perRing.length; ring += 1) {
    const room = ((perRing[ring] ?? 0) * (ring === 1 ? 40 : 26)) / (2 * Math.PI);
    radii.push(Math.max((radii[ring - 1] ?? 0) + 110, room));
  }
  return radii;
}

/** On which side of its disc the label of a node stands. */
export type LabelSide = "below" | "above" | "left" | "right";

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * The nodes that get a label, so that labels lie neither on each other nor on another node's disc:
 * the nearest to the middle first, each on the first side of its disc that is free, outwards before
 * inwards.
 *
 * @param reach how far from the middle a label may stand, across and along
 */
export function nodesWithLabels(
  nodes: readonly PlacedNode[],
  unitsPerPixel: number,
  widthOf: (node: PlacedNode) => number,
  reach: { across: number; along: number } = EVERYWHERE,
): Map<string, LabelSide> {
  const height = LABEL_HEIGHT * unitsPerPixel;
  const discs = nodes.map((node) => ({ node, box: discBox(node) }));
  const labels: Box[] = [];
  const shown = new Map<string, LabelSide>();
  for (const node of [...nodes].sort((a, b) => a.distance - b.distance)) {
    const width = widthOf(node) * unitsPerPixel;
    const isFree = (side: LabelSide) => {
      const box = labelBox(node, side, width, height);
      return (
        box.left >= -reach.across &&
        box.right <= reach.across &&
        box.top >= -reach.along &&
        box.bottom <= reach.along &&
        !labels.some((other) => overlap(box, other)) &&
        !discs.some((disc) => disc.node !== node && overlap(box, disc.box))
      );
    };
    const side = sidesOf(node).find(isFree);
    if (side === undefined && node.distance > 0) continue;
    labels.push(labelBox(node, side ?? "below", width, height));
    shown.set(node.id, side ?? "below");
  }
  return shown;
}

function sidesOf({ x, y, distance }: PlacedNode): LabelSide[] {
  const across: LabelSide[] = x < 0 ? ["left", "right"] : ["right", "left"];
  const along: LabelSide[] = y < 0 && distance > 0 ? ["above", "below"] : ["below", "above"];
  return Math.abs(x) > Math.abs(y) ? [...across, ...along] : [...along, ...across];
}

/** The room that a label takes. */
export function labelBox(
  { x, y, radius }: PlacedNode,
  side: LabelSide,
  width: number,
  height: number,
): Box {
  const left = {
    below: x - width / 2,
    above: x - width / 2,
    left: x - radius - width,
    right: x + radius,
  }[side];
  const top = {
    below: y + radius,
    above: y - radius - height,
    left: y - height / 2,
    right: y - height / 2,
  }[side];
  return { left, right: left + width, top, bottom: top + height };
}

function discBox({ x, y, radius }: PlacedNode): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function overlap(a: Box, b: Box): boolean {
  return a.right >= b.left && a.left <= b.right && a.bottom >= b.top && a.top <= b.bottom;
}
