/** A street with its number, "Am Anger 14", wherever it begins in a line. */
export const STREET =
  /(?:^|[\s,;|·])((?:(?:Am|An|Auf|Im|In|Zum|Zur|Unter|Hinter|Vor|Bei|Alte[rn]?|Neue[rn]?|Große[rn]?|Kleine[rn]?|Obere|Untere|Lange)\s+(?:de[rnm]\s+)?)?[\p{L}.'-]+(?:[\s-][\p{Lu}][\p{L}.'-]+){0,3}\s+\d{1,4}\s?[a-zA-Z]?(?:\s?[-–/]\s?\d{1,4}\s?[a-z]?)?)\s*(?=$|[,;|·(])/u;
export const STREET_WORD =
  /(straße|strasse|str\.|platz|weg|allee|ring|gasse|ufer|damm|markt|hof|berg|graben|chaussee|promenade|park|tor|steig|stieg|wall|brücke|pfad|plan|kai|anger|winkel|zeile|höhe|feld|burg)\b/i;
const ROOM = /^(raum|saal|zimmer|gebäude|haus|etage|halle|eingang|hörsaal|stock)\s+\S{1,5}$/i;
/** What houses are called in which people meet. */
export const HOUSE =
  /(halle|haus|saal|zentrum|schule|universität|hochschule|bibliothek|museum|theater|hotel|kirche|schloss|forum|akademie|amt|stiftung|verein|werk|fabrik|campus|raum|institut|treff|hof|mühle|bühne|kloster|synagoge|villa|palais|center|burg\s)/i;

/** Whether a piece of an address is its street. */
export function isStreet(piece: string): boolean {
  const match = STREET.exec(piece);
  if (!match || ROOM.test(piece)) return false;
  return (
    STREET_WORD.test(piece) ||
    /^(Am|An|Auf|Im|In|Zum|Zur|Unter)\s/.test(piece) ||
    match[1] === piece
  );
}
