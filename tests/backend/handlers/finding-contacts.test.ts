import { expect, it } from "vitest";
import { openForTest } from "./open-library.ts";

async function libraryWithNumbers() {
  const { call } = await openForTest();
  const create = (name: string, phone: string) =>
    call("records.create", { record: { kind: "person", name, phone } });
  await create("Sabine Kühnast", "030 23125-412");
  await create("Barbara Lorenz", "+49 (0)40 66969-171");
  await create("Erika Stolle", "030 23125-430");
  const found = async (query: string) =>
    (await call("search.run", { query })).hits.map(({ title }) => title);
  return { call, found };
}

it.each([
  ["03023125412", "Sabine Kühnast"],
  ["+49 30 23125412", "Sabine Kühnast"],
  ["0049 (0)30/23125-412", "Sabine Kühnast"],
  ["030 23125412", "Sabine Kühnast"],
  ["030 23125-430", "Erika Stolle"],
  ["04066969171", "Barbara Lorenz"],
  ["040/66969-171", "Barbara Lorenz"],
])("finds who calls from %s, however the number is written down", async (number, name) => {
  const { found } = await libraryWithNumbers();
  expect((await found(number))[0]).toBe(name);
});

it("finds nobody for a number that nobody has", async () => {
  const { call } = await libraryWithNumbers();
  expect((await call("search.run", { query: "0361999888" })).hits).toEqual([]);
});
