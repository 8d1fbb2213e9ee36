import { expect, it } from "vitest";
import { openForTest } from "./open-library.ts";

it("finds a saved search only when its kind is asked for", async () => {
  const { call } = await openForTest();
  await call("records.create", { record: { kind: "event", title: "Fachtag Lesepaten" } });
  await call("records.create", {
    record: { kind: "savedSearch", title: "Alles zu Lesepaten", query: "Lesepaten" },
  });
  const kindsOf = async (query: string) => {
    const answer = await call("search.run", { query, withFacets: true });
    expect(answer.total).toBe(answer.hits.length);
    return { hits: answer.hits.map(({ kind }) => kind), counts: answer.countsByKind };
  };
  expect(await kindsOf("Lesepaten")).toEqual({ hits: ["event"], counts: { event: 1 } });
  expect((await kindsOf("Lesepaten art:suche")).hits).toEqual(["savedSearch"]);
  const chosen = await call("search.run", { query: "Lesepaten", kinds: ["savedSearch"] });
  expect(chosen.hits.map(({ kind }) => kind)).toEqual(["savedSearch"]);
  const { searches } = await call("search.saved", {});
  expect(searches).toMatchObject([{ title: "Alles zu Lesepaten", total: 1, fresh: 1 }]);
});
