import { makeStyles } from "@fluentui/react-components";
import type { Address, Venue } from "../../../shared/domain/place.ts";

const useStyles = makeStyles({ lines: { whiteSpace: "pre-line" } });

/** An address in the lines of an envelope. */
export function AddressValue({ address }: { address: Address }) {
  const styles = useStyles();
  return <span className={styles.lines}>{addressLines(address).join("\n")}</span>;
}

export function VenueValue({ venue }: { venue: Venue }) {
  const styles = useStyles();
  const lines = [venue.name, ...addressLines(venue.address)].filter(Boolean);
  return <span className={styles.lines}>{lines.join("\n")}</span>;
}

/** The lines of an address that say something. */
export function addressLines(address: Address): string[] {
  const town = [address.postcode, address.city].filter(Boolean).join(" ");
  return [address.street, town, address.country].filter((line) => line.trim() !== "");
}
