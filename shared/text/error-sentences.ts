import type { ErrorCode } from "../contract/error-codes.ts";

/** What a person reads for an error code: what happened, what is safe, what to do next. */
interface ErrorSentence {
  de: string;
  en: string;
}

/**
 * One sentence or two for each expected failure, used by the windows and the command line.
 * The type makes a code without a sentence a compile error.
 */
export const ERROR_SENTENCES: Record<ErrorCode, ErrorSentence> = {
  "contract/invalid-input": {
    de: "Diese Angaben passen nicht. Es wurde nichts geändert. Bitte prüfen Sie die Eingabe.",
    en: "These entries do not fit. Nothing was changed. Please check what was entered.",
  },
  "contract/unknown-method": {
    de: "Diese Funktion gibt es in dieser Programmversion nicht. Es wurde nichts geändert. Bitte starten Sie Fadenwerk neu.",
    en: "This version of the program does not have this function. Nothing was changed. Please restart Fadenwerk.",
  },
  "backend/gone": {
    de: "Der Teil des Programms, der die Bibliothek verwaltet, wurde beendet und startet neu. Alles Gespeicherte ist sicher. Bitte versuchen Sie es gleich noch einmal.",
    en: "The part of the program that keeps the library stopped and is being restarted. Everything saved is safe. Please try again in a moment.",
  },
  "backend/internal": {
    de: "Im Programm ist ein Fehler aufgetreten. Alles zuvor Gespeicherte ist sicher. Bitte versuchen Sie es noch einmal; wenn es wieder geschieht, hilft das Protokoll weiter.",
    en: "The program ran into a fault. Everything saved before is safe. Please try again; if it happens again, the log will help.",
  },
  "library/none-open": {
    de: "Es ist keine Bibliothek geöffnet. Bitte öffnen Sie eine Bibliothek oder legen Sie eine neue an.",
    en: "No library is open. Please open a library or create a new one.",
  },
  "library/not-a-library": {
    de: "Dieser Ordner ist keine Fadenwerk-Bibliothek. Es wurde nichts darin geändert. Bitte wählen Sie den Ordner, der die Datei „library.sqlite“ enthält, oder einen leeren Ordner für eine neue Bibliothek.",
    en: "This folder is not a Fadenwerk library. Nothing in it was changed. Please choose the folder that contains “library.sqlite”, or an empty folder for a new library.",
  },
  "library/newer-version": {
    de: "Diese Bibliothek wurde mit einer neueren Version von Fadenwerk bearbeitet. Sie blieb unverändert. Bitte aktualisieren Sie das Programm und öffnen Sie sie dann.",
    en: "This library was edited with a newer version of Fadenwerk. It was left untouched. Please update the program, then open it.",
  },
  "library/in-use": {
    de: "Diese Bibliothek ist schon geöffnet, in einem anderen Fenster oder an einem anderen Rechner. Es wurde nichts geändert. Bitte schließen Sie sie dort zuerst.",
    en: "This library is already open, in another window or on another computer. Nothing was changed. Please close it there first.",
  },
  "library/read-only": {
    de: "Diese Bibliothek lässt sich nur lesen; die Änderung wurde nicht gespeichert. Was in der Bibliothek steht, ist sicher. Bitte prüfen Sie die Schreibrechte des Ordners.",
    en: "This library can only be read; the change was not saved. What is in the library is safe. Please check whether you may write to the folder.",
  },
  "library/disk-full": {
    de: "Auf dem Datenträger ist kein Platz mehr; die letzte Änderung wurde nicht gespeichert. Alles zuvor Gespeicherte ist sicher. Bitte schaffen Sie Platz und versuchen Sie es noch einmal.",
    en: "The disk is full; the last change was not saved. Everything saved before is safe. Please make room and try again.",
  },
  "library/damaged": {
    de: "Die Datei dieser Bibliothek ist beschädigt. Es wurde nichts daran geändert. Bitte bewahren Sie den Ordner auf und stellen Sie die letzte Sicherung aus „backups“ wieder her.",
    en: "The file of this library is damaged. It was not changed. Please keep the folder and restore the latest copy from “backups”.",
  },
  "library/network-drive": {
    de: "Diese Bibliothek liegt auf einem Netzlaufwerk oder in einem Ordner, den ein anderes Programm abgleicht. Alles Gespeicherte ist sicher. Am zuverlässigsten arbeitet sie auf der Festplatte dieses Rechners; bitte öffnen Sie sie nie an zwei Rechnern zugleich.",
    en: "This library lies on a network drive or in a folder that another program synchronises. Everything saved is safe. It works most reliably on this computer's own disk; please never open it on two computers at once.",
  },
  "library/disk-error": {
    de: "Der Datenträger mit der Bibliothek antwortet nicht richtig; die letzte Änderung wurde nicht gespeichert. Alles zuvor Gespeicherte ist sicher. Bitte prüfen Sie die Verbindung zum Laufwerk und öffnen Sie die Bibliothek noch einmal.",
    en: "The disk with the library does not answer properly; the last change was not saved. Everything saved before is safe. Please check the connection to the drive and open the library again.",
  },
  "library/cannot-create": {
    de: "An dieser Stelle lässt sich keine Bibliothek anlegen. Es wurde nichts geändert. Bitte wählen Sie einen anderen Ordner, in dem Sie schreiben dürfen.",
    en: "A library cannot be created here. Nothing was changed. Please choose another folder that you may write to.",
  },
  "record/not-found": {
    de: "Diesen Eintrag gibt es in der Bibliothek nicht (mehr). Es wurde nichts geändert. Bitte laden Sie die Liste neu.",
    en: "This entry is not, or no longer, in the library. Nothing was changed. Please reload the list.",
  },
  "record/changed-meanwhile": {
    de: "Dieser Eintrag wurde inzwischen an anderer Stelle geändert. Ihre Eingabe wurde noch nicht gespeichert. Bitte laden Sie den Eintrag neu und übernehmen Sie Ihre Änderung.",
    en: "This entry was changed elsewhere in the meantime. Your edit was not saved yet. Please reload the entry and apply your change.",
  },
  "record/wrong-kind": {
    de: "Das ist bei dieser Art von Eintrag nicht möglich. Es wurde nichts geändert.",
    en: "This is not possible for this kind of entry. Nothing was changed.",
  },
  "record/on-hold": {
    de: "Dieser Eintrag ist aufzubewahren und wurde nicht gelöscht. Es wurde nichts geändert. Warum und bis wann, steht in seiner Ansicht; dort lässt sich die Aufbewahrung aufheben.",
    en: "This entry is on hold and was not erased. Nothing was changed. Its view says why and until when; the hold can be lifted there.",
  },
  "vocabulary/label-taken": {
    de: "Diesen Begriff gibt es in der Liste schon. Es wurde nichts geändert. Wählen Sie einen anderen Namen, oder führen Sie die beiden Begriffe zusammen.",
    en: "The list has this term already. Nothing was changed. Choose another name, or merge the two terms.",
  },
  "import/empty-file": {
    de: "Diese Datei ist leer. Sie wurde nicht übernommen. Bitte prüfen Sie, ob sie vollständig kopiert oder heruntergeladen wurde.",
    en: "This file is empty. It was not imported. Please check whether it was copied or downloaded completely.",
  },
  "import/too-large": {
    de: "Diese Datei ist zu groß, mehr als 250 MB. Sie wurde nicht übernommen; das Original ist unverändert. Bitte teilen Sie sie auf oder verkleinern Sie die Bilder darin.",
    en: "This file is too large, more than 250 MB. It was not imported; the original is unchanged. Please split it or shrink the pictures in it.",
  },
  "import/unsupported-format": {
    de: "Dieses Dateiformat kann Fadenwerk nicht lesen. Die Datei wurde nicht übernommen; das Original ist unverändert. Bitte speichern Sie sie zum Beispiel als PDF oder DOCX.",
    en: "Fadenwerk cannot read this file format. The file was not imported; the original is unchanged. Please save it as PDF or DOCX, for example.",
  },
  "import/unreadable": {
    de: "Diese Datei lässt sich nicht lesen; vermutlich ist sie beschädigt. Sie wurde nicht übernommen; das Original ist unverändert. Bitte öffnen Sie sie in ihrem eigenen Programm und speichern Sie sie neu.",
    en: "This file cannot be read; it is probably damaged. It was not imported; the original is unchanged. Please open it in its own program and save it again.",
  },
  "import/unreadable-pdf": {
    de: "Diese PDF-Datei lässt sich nicht lesen; vermutlich ist sie beschädigt. Sie wurde nicht übernommen; das Original ist unverändert. Bitte öffnen Sie sie in einem PDF-Programm und speichern oder drucken Sie sie neu als PDF.",
    en: "This PDF cannot be read; it is probably damaged. It was not imported; the original is unchanged. Please open it in a PDF program and save or print it as a PDF again.",
  },
  "import/pages-unreadable": {
    de: "Einzelne Seiten dieser PDF-Datei lassen sich nicht lesen; vermutlich sind sie beschädigt. Die Datei ist vollständig aufbewahrt, der Text der übrigen Seiten wird gefunden. Bitte öffnen Sie sie in einem PDF-Programm, speichern oder drucken Sie sie neu als PDF und übernehmen Sie diese Fassung, wenn Sie auch den Rest brauchen.",
    en: "Some pages of this PDF cannot be read; they are probably damaged. The file is kept as a whole, and the text of the other pages is found. Please open it in a PDF program, save or print it as a PDF again and import that version if you need the rest as well.",
  },
  "import/unreadable-docx": {
    de: "Diese Word-Datei lässt sich nicht lesen; vermutlich ist sie unvollständig. Sie wurde nicht übernommen; das Original ist unverändert. Bitte öffnen Sie sie in Word und speichern Sie sie neu.",
    en: "This Word file cannot be read; it is probably incomplete. It was not imported; the original is unchanged. Please open it in Word and save it again.",
  },
  "import/encrypted": {
    de: "Diese Datei ist mit einem Kennwort geschützt, ihr Text lässt sich nicht lesen. Das Original ist unverändert. Bitte speichern Sie eine Fassung ohne Kennwort und übernehmen Sie diese.",
    en: "This file is protected by a password and its text cannot be read. The original is unchanged. Please save a version without a password and import that.",
  },
  "import/no-text": {
    de: "In dieser Datei steht kein Text, vermutlich nur Bilder. Sie ist in der Bibliothek aufbewahrt und wird über Titel und Angaben gefunden. Was auf Fotos und eingescannten Seiten geschrieben steht, erkennt Fadenwerk danach im Hintergrund, wenn es in den Einstellungen eingeschaltet ist.",
    en: "There is no text in this file, probably only pictures. It is kept in the library and is found by title and details. What is written on photographs and scanned pages is recognised in the background afterwards, if that is switched on in the settings.",
  },
  "import/link-only": {
    de: "Adresse und Titel sind aufbewahrt. Fadenwerk selbst geht nie ins Internet; der Text der Seite ist deshalb nicht dabei. Bitte speichern Sie die Seite im Browser und übernehmen Sie die Datei, wenn Sie ihn brauchen.",
    en: "Address and title are kept. Fadenwerk itself never goes online, so the text of the page is not included. Please save the page in your browser and import the file if you need it.",
  },
  "import/too-much-inside": {
    de: "In dieser Datei steckt ungewöhnlich viel Inhalt; sie wurde zur Sicherheit nicht entpackt. Die Bibliothek ist unverändert. Bitte prüfen Sie, woher die Datei stammt.",
    en: "This file holds an unusual amount of content; to be safe it was not unpacked. The library is unchanged. Please check where the file comes from.",
  },
  "import/unsafe-xml": {
    de: "Diese Datei enthält Anweisungen, die in einem Dokument nichts zu suchen haben. Sie wurde nicht übernommen; das Original ist unverändert. Bitte öffnen Sie sie in ihrem eigenen Programm und speichern Sie sie neu.",
    en: "This file contains instructions that have no place in a document. It was not imported; the original is unchanged. Please open it in its own program and save it again.",
  },
  "import/nested-too-deep": {
    de: "Dieses Archiv steckt zu tief in anderen Archiven. Es wurde nicht ausgepackt; das Original ist unverändert. Bitte packen Sie es selbst aus und übernehmen Sie den Ordner.",
    en: "This archive lies too deep inside other archives. It was not unpacked; the original is unchanged. Please unpack it yourself and import the folder.",
  },
  "import/nothing-inside": {
    de: "In dieser Datei ist nichts, was übernommen werden könnte. Das Original ist unverändert. Bitte prüfen Sie, ob es die richtige Datei ist.",
    en: "There is nothing in this file that could be imported. The original is unchanged. Please check whether it is the right file.",
  },
  "import/old-format": {
    de: "Der Text dieser Datei aus einem alten Office-Programm lässt sich hier nicht lesen. Sie ist in der Bibliothek aufbewahrt, wird aber nur über Titel und Angaben gefunden. Bitte speichern Sie sie als DOCX, PPTX oder XLSX und übernehmen Sie diese Fassung, oder installieren Sie LibreOffice.",
    en: "The text of this file from an old office program cannot be read here. It is kept in the library but is found by title and details only. Please save it as DOCX, PPTX or XLSX and import that version, or install LibreOffice.",
  },
  "import/table-cut": {
    de: "Diese Tabelle ist sehr lang. Die Datei ist vollständig aufbewahrt, gelesen wurden nur die ersten Zeilen. Bitte teilen Sie sie auf, wenn alle Zeilen gefunden werden sollen.",
    en: "This table is very long. The file is kept as a whole, but only its first rows were read. Please split it if all rows are to be found.",
  },
  "import/cannot-recognise": {
    de: "Auf diesem Rechner lässt sich Text in Bildern nicht erkennen. Die Datei ist aufbewahrt und über Titel und Angaben zu finden. Bitte übernehmen Sie eine Fassung mit Text.",
    en: "Text in pictures cannot be recognised on this computer. The file is kept and is found by title and details. Please import a version with text.",
  },
  "import/timeout": {
    de: "Das Lesen dieser Datei hat zu lange gedauert und wurde abgebrochen. Die übrigen Dateien sind davon nicht betroffen. Bitte versuchen Sie es noch einmal oder teilen Sie die Datei auf.",
    en: "Reading this file took too long and was stopped. The other files are not affected. Please try again or split the file.",
  },
  "import/out-of-memory": {
    de: "Diese Datei brauchte beim Lesen zu viel Speicher und wurde übersprungen. Die übrigen Dateien sind davon nicht betroffen. Bitte teilen Sie die Datei auf.",
    en: "Reading this file needed too much memory and it was skipped. The other files are not affected. Please split the file.",
  },
  "import/file-gone": {
    de: "Diese Datei ist nicht mehr da. Bitte prüfen Sie, ob sie verschoben wurde oder das Laufwerk verbunden ist.",
    en: "This file is no longer there. Please check whether it was moved, or whether the drive is connected.",
  },
  "import/no-access": {
    de: "Auf diese Datei darf nicht zugegriffen werden, oder ein anderes Programm hält sie fest. Bitte schließen Sie das andere Programm oder prüfen Sie die Rechte und versuchen Sie es noch einmal.",
    en: "This file may not be accessed, or another program is holding it. Please close the other program or check the permissions and try again.",
  },
  "import/path-too-long": {
    de: "Der Pfad dieser Datei ist zu lang. Das Original ist unverändert. Bitte kopieren Sie die Datei in einen Ordner mit kürzerem Namen.",
    en: "The path of this file is too long. The original is unchanged. Please copy the file to a folder with a shorter name.",
  },
  "import/stopped": {
    de: "Der Import wurde beendet, bevor diese Datei an der Reihe war. Was bis dahin gelesen wurde, ist gespeichert. „Fortsetzen“ liest den Rest.",
    en: "The import was stopped before this file was read. What was read until then is saved. “Continue” reads the rest.",
  },
  "watching/inside-library": {
    de: "Dieser Ordner gehört zur Bibliothek selbst und wird nicht überwacht. Es wurde nichts geändert. Bitte wählen Sie den Ordner, in dem Ihre Dateien ankommen.",
    en: "This folder belongs to the library itself and is not watched. Nothing was changed. Please choose the folder in which your files arrive.",
  },
  "watching/overlaps": {
    de: "Dieser Ordner wird schon überwacht, er enthält einen überwachten Ordner oder liegt in einem. Es wurde nichts geändert. Entfernen Sie zuerst den anderen aus der Liste, wenn Sie diesen meinen.",
    en: "This folder is watched already, contains a watched folder, or lies in one. Nothing was changed. Remove the other one from the list first if you mean this one.",
  },
  "watching/too-many": {
    de: "Mehr als 50 Ordner werden nicht überwacht. Es wurde nichts geändert. Wählen Sie einen Ordner, der mehrere davon enthält, oder entfernen Sie einen aus der Liste.",
    en: "No more than 50 folders are watched. Nothing was changed. Choose a folder that contains several of them, or remove one from the list.",
  },
  "document/no-file": {
    de: "Zu diesem Dokument ist keine Originaldatei aufbewahrt. Sein Text und seine Angaben sind vorhanden.",
    en: "No original file is kept for this document. Its text and details are there.",
  },
  "outline/unreadable": {
    de: "In dieser Datei sind keine Umrisse zu lesen; sie ist unvollständig oder keine GeoJSON- oder TopoJSON-Datei. Die Karte ist unverändert. Bitte laden Sie die Datei noch einmal herunter oder wandeln Sie sie in GeoJSON um.",
    en: "No outlines can be read in this file; it is incomplete or no GeoJSON or TopoJSON file. The map is unchanged. Please download the file again, or convert it to GeoJSON.",
  },
  "outline/too-large": {
    de: "Diese Datei ist größer als 100 MB. Die Karte ist unverändert. Für die Karte genügt eine gröbere Fassung, zum Beispiel die Verwaltungsgebiete 1:250 000 oder 1:2 500 000 des BKG.",
    en: "This file is larger than 100 MB. The map is unchanged. A coarser version is enough for the map, such as the administrative areas 1:250 000 or 1:2 500 000 of the BKG.",
  },
  "outline/no-keys": {
    de: "In dieser Datei steht zu den Flächen kein amtlicher Schlüssel (AGS oder ARS). Die Karte ist unverändert. Bitte wählen Sie eine Datei, die den Schlüssel als Angabe jeder Fläche enthält.",
    en: "The areas in this file have no official key (AGS or ARS). The map is unchanged. Please choose a file that has the key with each area.",
  },
  "outline/unknown-keys": {
    de: "Die amtlichen Schlüssel in dieser Datei gehören zu keinem der 401 Kreise vom 31. Dezember 2018; vermutlich ist sie von vor einer Kreisreform. Die Karte ist unverändert. Bitte wählen Sie einen neueren Gebietsstand.",
    en: "The official keys in this file belong to none of the 401 districts of 31 December 2018; it is probably from before a reform. The map is unchanged. Please choose a newer state of the areas.",
  },
  "outline/wrong-coordinates": {
    de: "Die Flächen dieser Datei liegen nicht dort, wo die Kreise liegen: Die Koordinaten sind unbekannter Art. Die Karte ist unverändert. Bitte wählen Sie eine Fassung in Längen- und Breitengraden (WGS84) oder in UTM 32 (EPSG:25832).",
    en: "The areas of this file do not lie where the districts lie: its coordinates are of an unknown kind. The map is unchanged. Please choose a version in degrees (WGS84) or UTM 32 (EPSG:25832).",
  },
  "report/cannot-write": {
    de: "Der Bericht konnte dort nicht gespeichert werden. In der Bibliothek ist nichts geändert. Bitte schließen Sie die Datei, falls sie gerade offen ist, oder wählen Sie einen anderen Ordner.",
    en: "The report could not be saved there. Nothing was changed in the library. Please close the file if it is open, or choose another folder.",
  },
  "document/no-such-page": {
    de: "Diese Seite gibt es in dem Dokument nicht. Bitte wählen Sie eine andere Seite.",
    en: "The document does not have this page. Please choose another page.",
  },
};

/** The sentence for a code in the given language. */
export function errorSentence(code: ErrorCode, language: "de" | "en" = "de"): string {
  return ERROR_SENTENCES[code][language];
}
