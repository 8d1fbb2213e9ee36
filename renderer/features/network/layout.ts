import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceRadial,
  forceSimulation,
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

interface Body extends SimulationNodeDatum {
  node: NetworkNode;
  radius: number;
}

/**
 * Places a network around its middle: rings by distance, linked records near each other, no two
 * discs on top of each other. Computed once and not animated, and the same for the same network.
 */
export function placeNetwork(network: Network): PlacedNetwork {
  const perRing = [0, 1, 2, 3].map(
    (ring) => network.nodes.filter(({ distance }) => distance === ring).length,
  );
  const rings = ringRadii(perRing);
  const seen = [0, 0, 0, 0];
  const bodies: Body[] = network.nodes.map((node) => {
    const count = perRing[node.distance] ?? 1;
    const index = seen[node.distance] ?? 0;
    seen[node.distance] = index + 1;
    const angle = (index / Math.max(1, count)) * 2 * Math.PI;
    const away = rings[node.distance] ?? 0;
    const body: Body = {
      node,
      radius: node.distance === 0 ? 20 : node.distance === 1 ? 13 : 9,
      x: Math.cos(angle) * away,
      y: Math.sin(angle) * away,
    };
    if (node.distance === 0) Object.assign(body, { fx: 0, fy: 0 });
    return body;
  });
  const byId = new Map(bodies.map((body) => [body.node.id, body]));
  const links: SimulationLinkDatum<Body>[] = network.edges.flatMap(({ from, to }) => {
    const source = byId.get(from);
    const target = byId.get(to);
    return source && target && source !== target ? [{ source, target }] : [];
  });
  forceSimulation(bodies)
    .force("link", forceLink<Body, SimulationLinkDatum<Body>>(links).distance(70).strength(0.15))
    .force("push", forceManyBody<Body>().strength(-60).distanceMax(260))
    .force("ring", forceRadial<Body>((body) => rings[body.node.distance] ?? 0).strength(0.9))
    .force("apart", forceCollide<Body>((body) => body.radius + 5).iterations(2))
    .stop()
    .tick(STEPS);

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

/** Rings wide enough that their discs have room side by side. */
function ringRadii(perRing: readonly number[]): number[] {
  const radii: number[] = [0];
  for (let ring = 1; ring < perRing.length; ring += 1) {
    const room = ((perRing[ring] ?? 0) * (ring === 1 ? 40 : 26)) / (2 * Math.PI);
    radii.push(Math.max((radii[ring - 1] ?? 0) + 110, room));
  }
  return radii;
}

/** How to call the nodes so that labels do not lie on each other: the nearest to the middle first. */
export function nodesWithLabels(
  nodes: readonly PlacedNode[],
  unitsPerPixel: number,
  widthOf: (node: PlacedNode) => number,
): Set<string> {
  const height = 16 * unitsPerPixel;
  const boxes: { left: number; right: number; top: number; bottom: number }[] = [];
  const shown = new Set<string>();
  for (const node of [...nodes].sort((a, b) => a.distance - b.distance)) {
    const half = (widthOf(node) * unitsPerPixel) / 2;
    const top = node.y + node.radius;
    const box = { left: node.x - half, right: node.x + half, top, bottom: top + height };
    const free = boxes.every(
      (other) =>
        box.right < other.left ||
        box.left > other.right ||
        box.bottom < other.top ||
        box.top > other.bottom,
    );
    if (!free && node.distance > 0) continue;
    boxes.push(box);
    shown.add(node.id);
  }
  return shown;
}
