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

it("puts what changed since the search was looked at before the other hits, and counts it", async () => {
  const { call } = await openForTest();
  const create = async (title: string) => {
    const { record } = await call("records.create", { record: { kind: "practiceExample", title } });
    return record;
  };
  await create("Lesepaten: Lesepaten der Lesepaten");
  const old = await create("Lesepaten im Hort");
  const { record: saved } = await call("records.create", {
    record: { kind: "savedSearch", title: "Alles zu Lesepaten", query: "Lesepaten" },
  });
  await call("search.markViewed", { id: saved.id });
  const { record } = await call("records.get", { id: saved.id });
  const newSince = record.kind === "savedSearch" ? record.lastViewedAt : null;
  const ask = async (more = {}) => {
    const answer = await call("search.run", { query: "Lesepaten", newSince, ...more });
    return { titles: answer.hits.map(({ title }) => title), fresh: answer.fresh };
  };
  expect((await ask()).fresh).toBe(0);

  await new Promise((later) => setTimeout(later, 5));
  await create("Ein langer Titel, in dem Lesepaten nur am Rande vorkommen");
  const { revision } = old;
  await call("records.update", { id: old.id, revision, changes: { summary: "Jetzt mit Text." } });
  const { titles, fresh } = await ask();
  expect(fresh).toBe(2);
  expect(titles.slice(0, 2).sort()).toEqual([
    "Ein langer Titel, in dem Lesepaten nur am Rande vorkommen",
    "Lesepaten im Hort",
  ]);
  expect(titles).toHaveLength(3);
  // Whatever piece is asked for, the order is the same.
  expect((await ask({ offset: 1, limit: 2 })).titles).toEqual(titles.slice(1));
  // Who sorts by name gets names in order.
  expect((await ask({ sort: "title", descending: false })).titles).toEqual(titles.toSorted());
  expect((await call("search.run", { query: "Lesepaten" })).fresh).toBeNull();
});
