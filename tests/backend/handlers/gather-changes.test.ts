import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { gatherChanges } from "../../../electron/backend/handlers/gather-changes.ts";
import type { BackendEvent } from "../../../shared/contract/backend-events.ts";

const change = (id: string): BackendEvent => ({
  event: "recordsChanged",
  ids: [id],
  kinds: ["event"],
});

it("tells the first change at once and what follows together, losing none", async () => {
  const told: BackendEvent[] = [];
  const gathered = gatherChanges((event) => told.push(event), 100);
  gathered.emit(change("a"));
  expect(told).toEqual([change("a")]);
  for (const id of ["b", "c", "b"]) gathered.emit(change(id));
  gathered.emit({ event: "libraryChanged" });
  expect(told).toHaveLength(2);
  await sleep(150);
  expect(told[2]).toEqual({ event: "recordsChanged", ids: ["b", "c"], kinds: ["event"] });
  await sleep(150);
  gathered.emit(change("d"));
  expect(told[3]).toEqual(change("d"));
  gathered.emit(change("e"));
  gathered.drop();
  await sleep(150);
  expect(told).toHaveLength(4);
});
