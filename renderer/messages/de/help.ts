/** The help: what the program does and how, one section a subject. */
export const help = {
  title: "Hilfe",
  text: "Kurz erklärt, was Fadenwerk kann. Die Hilfe liegt im Programm und braucht kein Internet.",
  contents: "Inhalt",
  tryQuery: "Nach {{query}} suchen",
  open: "Hilfe öffnen",
  search: {
    title: "Suchen",
    box: "Das Suchfeld oben ist überall da; Strg+K setzt die Schreibmarke hinein. Treffer erscheinen beim Tippen, aus allen Einträgen und dem Text aller Dokumente.",
    forgiving:
      "Tippfehler, ae statt ä, gebeugte Wörter und Teile zusammengesetzter Wörter werden verstanden. Es müssen nicht alle Wörter vorkommen: Je besser etwas passt, desto weiter oben steht es.",
    synonyms:
      "Synonyme aus „Begriffe und Felder“ werden mitgesucht. Dort lassen sich eigene ergänzen. Auch eine Telefonnummer aus der Anrufliste führt zur Person, gleich wie sie geschrieben ist.",
    narrow:
      "Über den Treffern grenzen Sie nach Art ein, daneben nach Handlungsfeld, Region, Jahr und mehr.",
    save: "„Suche speichern“ stellt die Suche auf die Seite „Suche“, mit der Zahl neuer Treffer. Was seit dem letzten Öffnen neu oder geändert ist, steht oben und trägt „neu“. Umbenennen und löschen lässt sie sich über das Menü daneben.",
    examples: "Beispiele zum Anklicken",
    samples: {
      phrase: { query: '"Runder Tisch"', meaning: "genau diese Wörter nebeneinander" },
      without: { query: "Schule -Kita", meaning: "ohne das Wort nach dem Minuszeichen" },
      either: { query: "Lesepaten ODER Vorlesen", meaning: "eines von beiden" },
      both: { query: "Schule UND Beruf", meaning: "beide Wörter müssen vorkommen" },
      beginning: { query: "Lese*", meaning: "Wörter, die so beginnen" },
      place: { query: "ort:Halle", meaning: "nur in Ort, Kreis oder Land" },
      people: { query: "stiftung:Bürgerstiftung", meaning: "nur unter den Beteiligten" },
      years: { query: "jahr:2018..2021", meaning: "aus diesen Jahren" },
      kind: { query: "art:Praxisbeispiel", meaning: "nur diese Art von Eintrag" },
      own: {
        query: "Aktenzeichen:40-12",
        meaning:
          "in einem eigenen Feld; Zahlen und Daten auch als Bereich: Teilnehmende:20..80, Frist:2026..2027, Frist:>=2026",
      },
      has: { query: "hat:Wiedervorlage", meaning: "Einträge mit einer Wiedervorlage" },
    },
  },
  import: {
    title: "Importieren und Bestätigen",
    drop: "Ziehen Sie Dateien oder ganze Ordner auf das Fenster, oder fügen Sie unter „Import“ kopierten Text ein. Gelesen werden unter anderem Webseiten, PDF, Word, Folien, Tabellen, E-Mails und gescannte Seiten.",
    keep: "Das Original wird unverändert in der Bibliothek aufbewahrt. Eine Datei, die schon da ist, wird erkannt und nicht doppelt angelegt.",
    confirm:
      "Fadenwerk schlägt die Angaben vor und zeigt zu jeder die Stelle, aus der sie stammt. Sie bestätigen, ändern oder verwerfen. Was noch offen ist, steht unter „Heute“.",
    table:
      "Eine Tabelle lässt sich Zeile für Zeile übernehmen. Der Probelauf zeigt vorher, was neu ist und was sich ändert.",
    watch:
      "Ordner, in denen immer wieder etwas ankommt, kann Fadenwerk überwachen, auch auf Netzlaufwerken: unter „Import“ oder in den Einstellungen. Neue Dateien werden gezeigt oder gleich eingelesen. Hat sich eine Datei geändert, bietet ihr Dokument an, sie neu einzulesen. Gelöscht wird nie etwas von selbst.",
    pause:
      "Ein langer Import lässt sich anhalten („Pause“), beenden und später fortsetzen, auch nach einem Absturz. Nichts wird doppelt eingelesen.",
    undo: "Ein ganzer Import lässt sich zurücknehmen: Was er angelegt hat, kommt in den Papierkorb; was Sie danach von Hand geändert haben, bleibt.",
  },
  reading: {
    title: "Dokumente lesen",
    looks:
      "Ein Treffer öffnet das Dokument auf seiner Seite, mit den gesuchten Wörtern markiert: PDF und Bilder wie im Original, alles andere als Text. Mit „Als Text“ wechseln Sie; Fadenwerk merkt sich die Wahl.",
    find: "Strg+F sucht im Dokument, F3 geht zum nächsten Treffer. Die Seitenübersicht links zeigt alle Seiten in klein; dort gehen die Pfeiltasten von Seite zu Seite, die Eingabetaste öffnet.",
    copy: "Markieren Sie Wörter und wählen Sie „Mit Quelle kopieren“: Titel, Seite und Stand kommen mit in die Zwischenablage.",
    passage:
      "„Notiz zur Stelle“ hält fest, was Ihnen zu den markierten Wörtern einfällt. Notizen stehen neben dem Dokument, werden mitgesucht und bleiben auch dann, wenn die Datei neu eingelesen wird.",
    large:
      "Die Großansicht füllt das ganze Fenster. „Original öffnen“ zeigt die Datei in ihrem eigenen Programm.",
  },
  work: {
    title: "Kooperationen und Wiedervorlagen",
    board:
      "Die Kooperationstafel zeigt alle Kooperationen nach ihrem Stand. Karten verschieben Sie mit der Maus oder mit Strg und den Pfeiltasten. Dort gibt es auch eine Liste und die Mittel je Jahr.",
    silence:
      "Wo länger kein Kontakt war, warnt die Karte. Ab wie vielen Monaten, stellen Sie über der Tafel ein.",
    note: "Strg+Umschalt+N öffnet überall die schnelle Notiz: mit wem, wann, was und wie es weitergeht. Ein Entwurf bleibt auch nach einem Absturz erhalten.",
    followUp:
      "Ein nächster Schritt mit einem Tag wird zur Wiedervorlage. Sie steht unter „Heute“ und „Wiedervorlagen“, bis Sie sie abhaken oder verschieben.",
    attach:
      "Dateien hängen Sie an eine Notiz oder einen anderen Eintrag an, indem Sie sie in das Formular ziehen, einfügen (Strg+V) oder über „Datei anhängen“ wählen. Sie werden als Dokumente aufbewahrt und durchsucht.",
    handOver: "In der Liste lassen sich mehrere Kooperationen auf einmal an jemanden übergeben.",
  },
  seeing: {
    title: "Karte, Netzwerk, Statistik, Berichte",
    map: "Die Karte färbt die Kreise nach Kooperationen, Praxisbeispielen, Veranstaltungen oder Stille. Weiße Flecken sind schraffiert. Dieselben Zahlen stehen in der Tabelle daneben.",
    outlines:
      "Amtliche Umrisse laden Sie unter der Karte: GeoJSON oder TopoJSON mit dem amtlichen Schlüssel (AGS), zum Beispiel die Verwaltungsgebiete VG250 des BKG. Quelle und Lizenz stehen dann unter der Karte; entfernen lassen sich die Umrisse jederzeit.",
    network:
      "Das Netzwerk zeigt, was mit einem Eintrag zusammenhängt. Sie öffnen es aus dem Eintrag heraus, über „Netzwerk zeigen“.",
    statistics:
      "Die Statistik zählt nach Handlungsfeld, Bildungsphase, Jahr, Stand und Art. Jede Zeile führt zu ihren Einträgen; die Zahlen lassen sich kopieren.",
    tables:
      "Listen, die Kooperationstafel, Mittel, Statistik und die Kreise der Karte speichern Sie über das Tabellenzeichen als Excel-Tabelle, mit allen Zeilen.",
    reports:
      "Aus einem Eintrag, einer Sammlung oder einer Suche wird ein Bericht: Word, PDF, Webseite, Excel-Tabelle oder CSV. In Tabellen sind Tage und Uhrzeiten so geschrieben, dass Excel mit ihnen rechnet (13.10.2022 13:00). Telefonnummern, E-Mail-Adressen und Notizen zu Personen kommen nur hinein, wenn Sie es verlangen.",
    left: "Fadenwerk merkt sich, wie Listen, Tafel und Karte zuletzt eingestellt waren. Die Ränder von Filtern, Listen und Seitenübersicht ziehen Sie mit der Maus oder verschieben sie mit den Pfeiltasten.",
  },
  collect: {
    title: "Sammeln",
    key: "Die Taste S legt einen Treffer oder den offenen Eintrag in eine Sammlung, ebenso das Ziehen mit der Maus. Ein neuer Name legt eine neue Sammlung an.",
    order:
      "In der Sammlung ändern Sie die Reihenfolge am Griff oder mit Alt und den Pfeiltasten und schreiben zu jedem Eintrag eine Notiz. Aus der Sammlung selbst wird ein Bericht.",
  },
  duplicates: {
    title: "Dubletten",
    pairs:
      "Unter „Dubletten“ stehen Organisationen, Personen und Veranstaltungen, die dasselbe meinen könnten, mit dem Grund. Schon beim Anlegen sagt Fadenwerk, was es bereits gibt.",
    merge:
      "Beim Zusammenführen wählen Sie für jede Angabe, was gilt. Verknüpfungen führen danach zum bleibenden Eintrag, der andere Name bleibt auffindbar.",
    back: "Eine Zusammenführung lässt sich zurücknehmen. Paare, die Sie als verschieden festhalten, werden nicht mehr vorgeschlagen.",
  },
  privacy: {
    title: "Datenschutz",
    offline:
      "Fadenwerk hat keinen Server und kein Konto und öffnet keine Verbindung ins Internet. Alles liegt in Ihrer Bibliothek.",
    disclosure:
      "Auskunft: Im Menü jeder Person steht „Auskunft nach DSGVO“. Sie nennt Angaben, Verknüpfungen, Nennungen in Texten, Angefangenes und den Verlauf, zum Kopieren oder Drucken.",
    hold: "Aufbewahren: Was eine Frist oder ein Verfahren bindet, halten Sie im Menü des Eintrags mit „Aufbewahren …“ fest, mit Grund und, wenn es ihn gibt, letztem Tag. Bis dahin lässt sich der Eintrag nicht endgültig löschen, auch nicht mit dem Papierkorb. Nennt er eine Person, die gelöscht wird, verliert er deren Namen; halten Sie dann auch die Person fest.",
    erase:
      "Löschen: Von der Auskunft aus löschen Sie eine Person endgültig, mit Verlauf, Verknüpfungen und in allen Sicherungskopien. Auf Wunsch wird ihr Name auch in Texten unkenntlich. Dateien bleiben unverändert; welche die Person nennen, wird angezeigt.",
    review:
      "Zu jeder Person lässt sich festhalten, auf welcher Grundlage und bis wann ihre Daten geführt werden. Unter „Datenschutz“ steht, wer zu prüfen ist, was aufzubewahren ist, was angefangen und nicht gespeichert wurde, und das Löschprotokoll ohne Namen.",
  },
  moving: {
    title: "Sichern und Umziehen",
    where:
      "Eine Bibliothek ist ein Ordner. Wo er liegt, steht in den Einstellungen; „Im Ordner zeigen“ öffnet ihn. Darin liegen library.sqlite mit allen Einträgen, files mit den Originalen und backups mit Sicherungskopien.",
    backups:
      "Fadenwerk legt täglich eine geprüfte Kopie von library.sqlite in backups ab und behält sieben Tage und vier Wochen. Diese Kopien liegen auf demselben Datenträger und enthalten die Originale nicht.",
    copy: "Für eine eigene Sicherung beenden Sie Fadenwerk und kopieren den ganzen Ordner auf einen anderen Datenträger.",
    move: "Auf einen anderen Rechner: Fadenwerk beenden, den ganzen Ordner hinüberkopieren, dort Fadenwerk starten und über Datei, „Bibliothek öffnen …“ den Ordner wählen.",
    restore:
      "Eine Kopie zurückholen: Fadenwerk beenden, library.sqlite und gleichnamige Dateien mit -wal oder -shm beiseitelegen, die Kopie aus backups in den Ordner legen und in library.sqlite umbenennen.",
    network:
      "Auf einem Netzlaufwerk kann immer nur ein Rechner die Bibliothek öffnen; die anderen warten, bis sie geschlossen ist. Ordner, die OneDrive abgleicht, sind ein schlechter Ort; Fadenwerk warnt davor.",
    trash:
      "Gelöschtes liegt im Papierkorb, bis Sie ihn leeren. Strg+Z nimmt die letzten Aktionen zurück, und jeder Eintrag hat einen Verlauf.",
  },
  keyboard: { title: "Tastatur", text: "Alles geht ohne Maus. F1 zeigt diese Liste überall." },
};
