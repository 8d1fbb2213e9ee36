import type { ErrorCode } from "../../shared/contract/error-codes.ts";
import type { RecordKind } from "../../shared/domain/record.ts";
import { errorSentence } from "../../shared/text/error-sentences.ts";

/** One and several of each kind, as on screen. */
export const KIND_WORDS: Record<RecordKind, [one: string, several: string]> = {
  event: ["Veranstaltung", "Veranstaltungen"],
  practiceExample: ["Praxisbeispiel", "Praxisbeispiele"],
  organisation: ["Organisation", "Organisationen"],
  person: ["Person", "Personen"],
  partnership: ["Kooperation", "Kooperationen"],
  interaction: ["Kontaktnotiz", "Kontaktnotizen"],
  document: ["Dokument", "Dokumente"],
  collection: ["Sammlung", "Sammlungen"],
  savedSearch: ["Gespeicherte Suche", "Gespeicherte Suchen"],
};

/** A number as it is written in German. */
export function germanNumber(value: number): string {
  return value.toLocaleString("de-DE");
}

/** `1 Praxisbeispiel`, `12 Praxisbeispiele`. */
export function countOf(kind: RecordKind, count: number): string {
  return `${germanNumber(count)} ${KIND_WORDS[kind][count === 1 ? 0 : 1]}`;
}

/** An error for a person; the detail says which field or line. */
export function sayError(error: { code: ErrorCode; detail: string }): string {
  const sentence = errorSentence(error.code);
  return error.detail === "" ? sentence : `${sentence} [${error.code}: ${error.detail}]`;
}

export const USAGE = `Fadenwerk auf der Kommandozeile

  npm run -s cli -- BEFEHL [--library ORDNER] [--json]

Befehle:
  import PFAD…           Dateien und Ordner lesen
  add DATEI.jsonl        Einträge aufnehmen, einer je Zeile ("-": Standardeingabe)
  search ANFRAGE         suchen   [--limit N] [--kind ART] [--explain]
  search --batch DATEI   viele Anfragen, eine je Zeile ("-": Standardeingabe)
  show ID                einen Eintrag zeigen (ID oder externalId)
  list                   Einträge auflisten   [--kind ART] [--limit N]
  remove ID…             in den Papierkorb; mit --erase endgültig und spurlos löschen
  stats                  Zahlen zur Bibliothek
  watch list | add ORDNER | remove ORDNER | look | import
                         überwachte Ordner dieses Computers
  reindex                den Suchindex neu aufbauen
  check                  Datenbank, Dateien und Index gegeneinander prüfen
  export [DATEI]         alles als JSON Lines ausgeben
  sample                 die Beispielbibliothek anlegen

Endet mit 0 (alles gut), 1 (falscher Aufruf), 2 (einzelne Eingaben fehlgeschlagen),
3 (Bibliothek lässt sich nicht öffnen), 4 (Schaden gefunden).`;
