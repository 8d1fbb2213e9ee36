import type { EventInput } from "../../../../shared/domain/event.ts";
import type { Address } from "../../../../shared/domain/place.ts";
import type { PlaceTable } from "../../../../shared/geography/place-table.ts";
import type { NamedOrganisation } from "./organisation-names.ts";
import type { Proposal } from "./proposal.ts";

/**
 * Fills in what the offline table of places knows: the Kreis of the venue, the town of a postcode,
 * the Kreis that an organisation is. Nothing that was read is changed.
 */
export function fillPlaces(proposal: Proposal, table: PlaceTable): Proposal {
  const organisations = proposal.organisations.map((organisation) => ({
    ...organisation,
    ags: organisation.ags || agsOfOrganisation(organisation, table),
  }));
  if (proposal.kind !== "event") return { ...proposal, organisations };
  const { venue } = proposal.draft;
  const isBare = !venue.address.city && !venue.address.postcode;
  const city = isBare ? townOfHouse(proposal.draft, table) : venue.address.city;
  const passage = proposal.origins.venue?.passage ?? "";
  const isUnknown = opensSentence(city, passage) && !table.place(city);
  const address = completeAddress({ ...venue.address, city: isUnknown ? "" : city }, table);
  return { ...proposal, organisations, draft: { ...proposal.draft, venue: { ...venue, address } } };
}

/** "Nein. Das geht nicht": a word before the first sentence is a town only where the table knows it. */
function opensSentence(city: string, passage: string): boolean {
  const bare = passage.replace(/^\(/, "");
  return (
    city !== "" &&
    bare.startsWith(city) &&
    /^(?:\.|\)|\s[–—])\s\p{Lu}/u.test(bare.slice(city.length))
  );
}

const OF_TOWN =
  /(?<!\p{L})(\p{Lu}\p{Ll}{3,})er\s+(?:Stadt\p{Ll}+|Rathaus|Schloss|Bahnhof|Markt\p{Ll}*|Theater|Museum|Dom|Volkshochschule|Altstadt|Innenstadt)(?!\p{L})/u;

/** "Synagoge am Görlitzer Stadtpark": a town that the event is tied to in another way, too. */
function townOfHouse(event: EventInput, table: PlaceTable): string {
  const town = OF_TOWN.exec(event.venue.name)?.[1] ?? "";
  if (!town || !table.place(town)) return "";
  const named = [event.title, ...event.organisers, ...event.cooperationPartners].map((one) =>
    typeof one === "string" ? one : one.name,
  );
  return named.some((name) => name.includes(town)) ? town : "";
}

/** The address with its Kreis, and with the town where the postcode stands for one only. */
export function completeAddress(address: Address, table: PlaceTable): Address {
  if (address.country && !/^(deutschland|germany)$/i.test(address.country)) return address;
  const towns = address.postcode ? table.townsOf(address.postcode) : [];
  const city = address.city || (towns.length === 1 ? (towns[0] ?? "") : "");
  if (!city && !address.postcode) return address;
  const at = (town: string) => table.agsOf({ postcode: address.postcode, city: town });
  const ags = address.ags || at(city) || at(city.replace(HONORARY, ""));
  return { ...address, city, ags };
}

/** What towns may put before their names. */
const HONORARY =
  /^(Lutherstadt|Hansestadt|Universitätsstadt|Landeshauptstadt|Barlachstadt|Klassikerstadt|Stadt)\s+/;

/** "Landkreis Gotha" and "Stadt Gera" are themselves a Kreis, or a town that lies in one. */
function agsOfOrganisation({ name }: NamedOrganisation, table: PlaceTable): string {
  if (/^(Landkreis|Kreis|Landratsamt)\b|kreis(es)?$/i.test(name)) {
    const bare = name.replace(/^Landratsamt(?:\s+des\s+Landkreises)?\s+/i, "Landkreis ");
    return table.districtByName(bare)?.ags ?? "";
  }
  const town =
    /^(?:Stadt|Landeshauptstadt|Hansestadt|Universitätsstadt|Lutherstadt|Klassikerstadt|Große Kreisstadt|Gemeinde|Stadtverwaltung)\s+(.+)$/u.exec(
      name,
    )?.[1];
  return town ? (table.place(town)?.ags ?? "") : "";
}
