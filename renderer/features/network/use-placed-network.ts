import { startTransition, useEffect, useState } from "react";
import { type Network, type PlacedNetwork, placeNetworkInSteps } from "./layout.ts";

/** Milliseconds that one piece of the computing may take from the page. */
const PIECE_MS = 8;

/**
 * The places of a network's records, computed a piece at a time so that the page stays answerable;
 * undefined until they are known, then the last ones until the next are.
 */
export function usePlacedNetwork(network: Network | undefined): PlacedNetwork | undefined {
  const [placed, setPlaced] = useState<PlacedNetwork>();
  useEffect(() => {
    if (!network) return;
    const steps = placeNetworkInSteps(network);
    const next = new MessageChannel();
    next.port1.onmessage = () => {
      const until = performance.now() + PIECE_MS;
      while (performance.now() < until) {
        const step = steps.next();
        if (!step.done) continue;
        next.port1.close();
        startTransition(() => setPlaced(step.value));
        return;
      }
      next.port2.postMessage(null);
    };
    next.port2.postMessage(null);
    return () => next.port1.close();
  }, [network]);
  return placed;
}
