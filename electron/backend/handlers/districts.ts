import type { OutputOf } from "../../../shared/contract/method.ts";
import type { SEEING_METHODS } from "../../../shared/contract/methods/seeing.ts";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { loadPlaceTable, type PlaceTable } from "../../../shared/geography/place-table.ts";
import { daysSince, lastContacts } from "../store/contacts.ts";
import type { StoreDatabase } from "../store/database.ts";
import { type Located, listLocated, listTies, type TieFilter } from "../store/district-records.ts";

type DistrictCounts = OutputOf<typeof SEEING_METHODS, "map.districts">;

/** What lies in each Kreis: record number by record number, so that a click can show them. */
interface Placing {
  /** AGS → the numbers and kinds of the records there. */
  byDistrict: Map<string, Map<number, RecordKind>>;
  unplaced: number;
}

/** The Kreise with what the library knows about each; white spots have zeros. */
export async function countByDistrict(
  db: StoreDatabase,
  filter: TieFilter,
  today: string,
): Promise<DistrictCounts> {
  const table = await loadPlaceTable();
  const { byDistrict, unplaced } = placeRecords(db, table, filter);
  const contacts = lastContacts(db, today);
  const districts = table.districts.map((district) => {
    const records = byDistrict.get(district.ags) ?? new Map<number, RecordKind>();
    const count = (kind: RecordKind) =>
      [...records.values()].filter((found) => found === kind).length;
    const last = [...records.keys()].reduce((latest, number) => {
      const date = contacts.get(number) ?? "";
      return date > latest ? date : latest;
    }, "");
    return {
      ags: district.ags,
      name: district.name,
      type: district.type,
      latitude: district.latitude,
      longitude: district.longitude,
      practiceExamples: count("practiceExample"),
      partnerships: count("partnership"),
      events: count("event"),
      organisations: count("organisation"),
      silentDays: daysSince(last, today),
    };
  });
  return { districts, unplaced };
}

/** Numbers of the records that `countByDistrict` counts for one Kreis. */
export async function numbersInDistrict(
  db: StoreDatabase,
  ags: string,
  filter: TieFilter,
): Promise<number[]> {
  const { byDistrict } = placeRecords(db, await loadPlaceTable(), filter);
  return [...(byDistrict.get(ags)?.keys() ?? [])];
}

function placeRecords(db: StoreDatabase, table: PlaceTable, filter: TieFilter): Placing {
  const byDistrict: Placing["byDistrict"] = new Map();
  const agsOfOrganisation = new Map<number, { ags: string; isMunicipal: boolean }>();
  const placed = new Map<number, boolean>();
  const put = (ags: string, number: number, kind: RecordKind) => {
    if (!placed.get(number)) placed.set(number, ags !== "");
    if (ags === "") return;
    const records = byDistrict.get(ags);
    if (records) records.set(number, kind);
    else byDistrict.set(ags, new Map([[number, kind]]));
  };
  // Events and organisations have none of what is filtered by.
  const everything = Object.values(filter).every((wanted) => wanted === "");
  for (const located of listLocated(db)) {
    const ags = districtOf(located, table);
    if (everything) put(ags, located.number, located.kind);
    if (located.kind === "organisation") {
      agsOfOrganisation.set(located.number, { ags, isMunicipal: isMunicipal(located) });
    }
  }
  const ties = groupTies(db, filter);
  for (const { number, kind, place, organisations } of ties) {
    const known = organisations.flatMap((found) => agsOfOrganisation.get(found) ?? []);
    // Where a Kommune takes part, the work is done there, wherever the foundation sits.
    const municipal = known.filter((found) => found.isMunicipal && found.ags !== "");
    const codes: string[] = (municipal.length > 0 ? municipal : known).map((found) => found.ags);
    if (codes.every((ags) => ags.length === 0)) codes.push(districtByText(place, table));
    for (const ags of new Set(codes)) put(ags, number, kind);
  }
  return { byDistrict, unplaced: [...placed.values()].filter((isPlaced) => !isPlaced).length };
}

interface Tied {
  number: number;
  kind: RecordKind;
  place: string;
  organisations: number[];
}

function groupTies(db: StoreDatabase, filter: TieFilter): Tied[] {
  const tied = new Map<number, Tied>();
  for (const row of listTies(db, filter)) {
    const entry = tied.get(row.number) ?? { ...row, organisations: [] };
    if (row.organisation !== null) entry.organisations.push(row.organisation);
    tied.set(row.number, entry);
  }
  return [...tied.values()];
}

function districtOf(located: Located, table: PlaceTable): string {
  if (located.ags !== "") return located.ags;
  const named = isMunicipal(located) ? table.districtByName(located.title)?.ags : undefined;
  return named ?? (table.agsOf(located) || districtByText(located.city, table));
}

function districtByText(place: string, table: PlaceTable): string {
  if (place === "") return "";
  return table.districtByName(place)?.ags ?? table.place(place)?.ags ?? "";
}

function isMunicipal(located: Located): boolean {
  return /^(landkreis|kreis|kreisfreie stadt|gemeinde|stadt)/i.test(located.organisationKind);
}
