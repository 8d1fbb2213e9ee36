import { describe, expect, test } from "vitest";
import {
  labelBox,
  type Network,
  nodesWithLabels,
  type PlacedNetwork,
  placeNetworkInSteps,
} from "../../../../renderer/features/network/layout.ts";

/** Of 300 records: one in the middle, so many on it, each of those with others, some tied across. */
function network(count: number, first: number): Network {
  const nodes: Network["nodes"] = [];
  const edges: Network["edges"] = [];
  const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  for (let number = 0; number < count; number += 1) {
    const distance = number === 0 ? 0 : number <= first ? 1 : 2;
    nodes.push({
      id: id(number),
      kind: number % 2 ? "organisation" : "person",
      title: `Eintrag ${number}`,
      distance,
    });
    if (distance === 1) edges.push({ from: id(0), to: id(number), relation: "relatedTo" });
    if (distance === 2) {
      edges.push({ from: id(1 + (number % first)), to: id(number), relation: "relatedTo" });
      if (number % 7 === 0)
        edges.push({ from: id(number - 1), to: id(number), relation: "relatedTo" });
    }
  }
  return { nodes, edges, truncated: false };
}

function placeNetwork(shape: Network): PlacedNetwork {
  const steps = placeNetworkInSteps(shape);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe("a network of 300 records", () => {
  const placed = placeNetwork(network(300, 24));

  test("has its middle in the middle and the others in rings around it", () => {
    const away = (distance: number) =>
      placed.nodes.filter((node) => node.distance === distance).map(({ x, y }) => Math.hypot(x, y));
    expect(away(0)).toEqual([0]);
    expect(Math.max(...away(1))).toBeLessThan(Math.min(...away(2)));
  });

  test("has no two discs on top of each other", () => {
    const overlaps = placed.nodes.flatMap((a, index) =>
      placed.nodes
        .slice(index + 1)
        .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius)
        .map((b) => `${a.title} ${b.title}`),
    );
    expect(overlaps).toEqual([]);
  });

  test("lies within its reach and looks the same the next time", () => {
    for (const { x, y } of placed.nodes) {
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(placed.reach);
    }
    expect(placeNetwork(network(300, 24))).toEqual(placed);
  });

  test("shows labels that lie neither on one another nor on a disc: those around the middle first", () => {
    // On a screen of 700 pixels the whole picture is shown.
    const unitsPerPixel = (2 * placed.reach) / 700;
    const shown = nodesWithLabels(placed.nodes, unitsPerPixel, () => 80);
    const labels = placed.nodes.flatMap((node) => {
      const side = shown.get(node.id);
      if (!side || node.distance === 0) return [];
      return { node, ...labelBox(node, side, 80 * unitsPerPixel, 16 * unitsPerPixel) };
    });
    const discs = placed.nodes.map((node) => ({
      node,
      left: node.x - node.radius,
      right: node.x + node.radius,
      top: node.y - node.radius,
      bottom: node.y + node.radius,
    }));
    for (const label of labels) {
      const covered = [...labels, ...discs].filter(
        (other) =>
          other.node !== label.node &&
          label.left < other.right &&
          label.right > other.left &&
          label.top < other.bottom &&
          label.bottom > other.top,
      );
      expect(covered.map(({ node }) => node.title)).toEqual([]);
    }
    expect(shown.has(placed.nodes[0]?.id ?? "")).toBe(true);
    expect(shown.size).toBeGreaterThan(20);
    expect(shown.size).toBeLessThan(300);
  });

  test("shows no label that the edge of the picture would cut", () => {
    const unitsPerPixel = (2 * placed.reach) / 300;
    const reach = { across: placed.reach, along: placed.reach };
    const shown = nodesWithLabels(placed.nodes, unitsPerPixel, () => 80, reach);
    for (const node of placed.nodes) {
      const side = shown.get(node.id);
      if (!side) continue;
      const box = labelBox(node, side, 80 * unitsPerPixel, 16 * unitsPerPixel);
      expect(Math.max(-box.left, box.right)).toBeLessThanOrEqual(reach.across);
      expect(Math.max(-box.top, box.bottom)).toBeLessThanOrEqual(reach.along);
    }
    expect(shown.size).toBeGreaterThan(1);
  });

  test("is placed in less than a second of the processor", () => {
    // By the processor: what others do at the same time is not its fault.
    const started = process.cpuUsage();
    placeNetwork(network(300, 24));
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(1_000);
  });
});

describe("networks of another shape", () => {
  test.each([
    ["one record alone", network(1, 0)],
    ["a star of 299", network(300, 299)],
    ["a chain", network(300, 1)],
  ])("%s", (_name, shape) => {
    const { nodes, reach } = placeNetwork(shape);
    expect(nodes).toHaveLength(shape.nodes.length);
    expect(nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(Number.isFinite(reach)).toBe(true);
  });

  test("an edge to a record that is not shown, and one to itself", () => {
    const shape = network(3, 2);
    const [a, b] = shape.nodes;
    if (!a || !b) throw new Error("no nodes");
    shape.edges.push({ from: a.id, to: "10000000-0000-4000-8000-000000000000", relation: "x" });
    shape.edges.push({ from: b.id, to: b.id, relation: "x" });
    const { edges } = placeNetwork(shape);
    expect(edges.filter(({ relation }) => relation === "x")).toHaveLength(1);
  });
});
