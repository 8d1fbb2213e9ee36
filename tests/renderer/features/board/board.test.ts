import { describe, expect, test } from "vitest";
import {
  type Board,
  countSilent,
  filterBoard,
  NOBODY,
  sortCards,
  withCardMoved,
} from "../../../../renderer/features/board/board-filters.ts";
import { placeOf, stepFrom } from "../../../../renderer/features/board/board-steps.ts";
import type { PartnershipCard } from "../../../../shared/contract/methods/partnerships.ts";

function card(title: string, fields: Partial<PartnershipCard> = {}): PartnershipCard {
  return {
    id: title,
    title,
    status: "",
    statusCode: null,
    partners: [],
    responsible: "",
    start: "",
    end: "",
    funds: [],
    lastContactOn: "",
    silentDays: null,
    nextFollowUpOn: "",
    revision: 1,
    ...fields,
  };
}

function column(status: string, statusCode: string | null, cards: PartnershipCard[]) {
  return { status, statusCode, cards: cards.map((one) => ({ ...one, status, statusCode })) };
}

const board: Board = {
  responsible: ["Ines Adler"],
  columns: [
    column("Idee", "idea", []),
    column("laufend", "running", [
      card("Bus", { silentDays: 400, lastContactOn: "2025-10", responsible: "Ines Adler" }),
      card("Chor", { silentDays: 10, funds: [{ currency: "EUR", amount: 500 }] }),
      card("Dorf", { silentDays: 200, funds: [{ currency: "EUR", amount: 9000 }] }),
    ]),
    column("ruht", "resting", []),
    column("beendet", "ended", [card("Alt", { silentDays: 900 })]),
  ],
};
const EVERYTHING = { responsible: "", months: 6, silentOnly: false };
const titles = (cards: readonly PartnershipCard[]) => cards.map(({ title }) => title);

describe("filters of the board", () => {
  test("keep every column and count only silence that matters", () => {
    const silent = filterBoard(board.columns, { ...EVERYTHING, silentOnly: true });
    expect(silent.map(({ cards }) => titles(cards))).toEqual([[], ["Bus", "Dorf"], [], []]);
    expect(countSilent(board.columns, { ...EVERYTHING, months: 12 })).toBe(1);
  });

  test("know who looks after a partnership, and that nobody does", () => {
    const of = (responsible: string) =>
      filterBoard(board.columns, { ...EVERYTHING, responsible }).flatMap(({ cards }) => cards);
    expect(titles(of("Ines Adler"))).toEqual(["Bus"]);
    expect(titles(of(NOBODY))).toEqual(["Chor", "Dorf", "Alt"]);
  });
});

describe("the list", () => {
  test("puts what is missing last, whichever way it is sorted", () => {
    expect(titles(sortCards(board.columns, "money", true))).toEqual(["Dorf", "Chor", "Alt", "Bus"]);
    expect(titles(sortCards(board.columns, "money", false))).toEqual([
      "Chor",
      "Dorf",
      "Alt",
      "Bus",
    ]);
    expect(titles(sortCards(board.columns, "lastContactOn", true))[0]).toBe("Bus");
  });

  test("sorts by status as the vocabulary orders it", () => {
    expect(titles(sortCards(board.columns, "status", true))).toEqual([
      "Alt",
      "Bus",
      "Chor",
      "Dorf",
    ]);
  });
});

describe("a card that is moved", () => {
  test("stands in its new column by title, with that column's status", () => {
    const moved = withCardMoved(board, "Chor", "beendet");
    expect(moved.columns.map(({ cards }) => titles(cards))).toEqual([
      [],
      ["Bus", "Dorf"],
      [],
      ["Alt", "Chor"],
    ]);
    expect(moved.columns[3]?.cards[1]).toMatchObject({ status: "beendet", statusCode: "ended" });
  });

  test("that is gone leaves the board as it is", () => {
    expect(withCardMoved(board, "nobody", "beendet")).toEqual(board);
  });
});

describe("arrow keys", () => {
  const at = (id: string) => placeOf(board.columns, id) ?? { column: -1, card: -1 };
  const step = (id: string, key: string) => {
    const place = stepFrom(board.columns, at(id), key);
    return place && board.columns[place.column]?.cards[place.card]?.title;
  };
  test.each([
    ["Bus", "ArrowDown", "Chor"],
    ["Bus", "ArrowUp", null],
    ["Dorf", "ArrowDown", null],
    ["Dorf", "ArrowRight", "Alt"],
    ["Alt", "ArrowLeft", "Bus"],
    ["Bus", "ArrowLeft", null],
    ["Bus", "End", "Dorf"],
    ["Dorf", "Home", "Bus"],
  ])("from %s with %s", (from, key, to) => {
    expect(step(from, key)).toBe(to);
  });
});
