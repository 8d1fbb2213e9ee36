import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { updateRecord } from "../../../electron/backend/handlers/records-write.ts";
import { requireRecord } from "../../../electron/backend/store/records.ts";
import type { EventInput } from "../../../shared/domain/event.ts";
import { openTestLibrary, type TestLibrary } from "./open-test-library.ts";

function page(day: string, title: string): string {
  return [
    "Fachtag",
    `„${title}“`,
    `${day}, 10:00 bis 16:00 Uhr`,
    "Haus am Markt, Marktplatz 5, 06618 Naumburg (Saale)",
    "Veranstalter: Bildungswerk Harz e. V.",
    "In Kooperation mit: Bürgerstiftung Gera, Stadtbibliothek Gotha",
  ].join("\n\n");
}

describe("what a person corrected", () => {
  let test: TestLibrary;
  beforeEach(async () => {
    test = await openTestLibrary();
  });
  afterEach(() => test.close());

  async function read(name: string, text: string) {
    const file = path.join(test.folder, name);
    writeFileSync(file, text);
    const batch = await test.run(file);
    const record = requireRecord(test.library.db, batch.items[0]?.record?.id ?? "");
    if (record.kind !== "event") throw new Error("no event");
    return record;
  }

  it("is not proposed again in the same library", async () => {
    const first = await read("a.txt", page("19. März 2018", "Starke Partner vor Ort"));
    expect(first.cooperationPartners).toHaveLength(2);
    const changes: Partial<EventInput> = {
      venue: { ...first.venue, name: "Haus am Alten Markt" },
      cooperationPartners: first.cooperationPartners.slice(0, 1),
    };
    updateRecord(test.library, { id: first.id, revision: first.revision, changes });
    const second = await read("b.txt", page("7. Mai 2019", "Lesen verbindet Generationen"));
    expect(second.cooperationPartners.map(({ name }) => name)).toEqual(["Bürgerstiftung Gera"]);
    expect(second.venue.name).toBe("Haus am Alten Markt");
    expect(second.fieldOrigins.venue?.confirmed).toBe(false);
    expect(second.title).toBe("Lesen verbindet Generationen");
  });

  it("is proposed again when somebody puts it back", async () => {
    const first = await read("a.txt", page("19. März 2018", "Starke Partner vor Ort"));
    const all = first.cooperationPartners;
    const shorter = updateRecord(test.library, {
      id: first.id,
      revision: first.revision,
      changes: { cooperationPartners: all.slice(0, 1) },
    });
    updateRecord(test.library, {
      id: first.id,
      revision: shorter.revision,
      changes: { cooperationPartners: all },
    });
    const second = await read("b.txt", page("7. Mai 2019", "Lesen verbindet Generationen"));
    expect(second.cooperationPartners).toHaveLength(2);
  });
});
