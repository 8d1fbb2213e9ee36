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
  const address = completeAddress(venue.address, table);
  return { ...proposal, organisations, draft: { ...proposal.draft, venue: { ...venue, address } } };
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
