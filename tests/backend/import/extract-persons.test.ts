import { describe, expect, it } from "vitest";
import { introducedPerson } from "../../../electron/backend/import/extract/person-names.ts";
import { personsOf } from "../../../electron/backend/import/extract/persons.ts";
import { splitSpeakers } from "../../../electron/backend/import/extract/speakers.ts";

it.each(["Stadtrat Bad Segeberg", "Personalrat Mitte", "Saal Dr. Muster-Raum"])(
  "%s is nobody",
  (text) => {
    expect(introducedPerson(text, false)).toBeNull();
  },
);

describe("how a person is introduced", () => {
  it.each([
    ["Dr. Eva Muster, Stadt Gera", "Eva Muster", "Dr.", "", "Stadt Gera"],
    [
      "Prof. Dr. Karl-Heinz Groß (Universität Erfurt)",
      "Karl-Heinz Groß",
      "Prof. Dr.",
      "",
      "Universität Erfurt",
    ],
    [
      "Frau Anna-Lena von der Heide, Leiterin der Volkshochschule Gera",
      "Anna-Lena von der Heide",
      "",
      "Leiterin",
      "Volkshochschule Gera",
    ],
    ["Landrat Sven Schrade", "Sven Schrade", "", "Landrat", ""],
    [
      "Oberbürgermeisterin Dr. Anja Beispiel, Stadt Jena",
      "Anja Beispiel",
      "Dr.",
      "Oberbürgermeisterin",
      "Stadt Jena",
    ],
    ["Herr Müller, Bildungsbüro Landkreis Gotha", "Müller", "", "", "Bildungsbüro Landkreis Gotha"],
    [
      "Thomas Meier, Geschäftsführer, Bürgerstiftung Halle",
      "Thomas Meier",
      "",
      "Geschäftsführer",
      "Bürgerstiftung Halle",
    ],
    [
      "Kerstin O'Brien vom Verein Offene Tür e. V.",
      "Kerstin O'Brien",
      "",
      "",
      "Verein Offene Tür e. V.",
    ],
    [
      "Sandra J. Wolf, Projektkoordinatorin bei der Stiftung Bildung",
      "Sandra J. Wolf",
      "",
      "Projektkoordinatorin",
      "Stiftung Bildung",
    ],
    ["Dr. phil. Swanhild von der Lühe", "Swanhild von der Lühe", "Dr. phil.", "", ""],
    [
      "Prof. em. Dr. h. c. mult. Kwame Boateng",
      "Kwame Boateng",
      "Prof. em. Dr. h. c. mult.",
      "",
      "",
    ],
    ["Kreisrätin Dr. Zdenka Procházka", "Zdenka Procházka", "Dr.", "Kreisrätin", ""],
    ["Diakonin Frauke Hinrichs", "Frauke Hinrichs", "", "Diakonin", ""],
    ["Imkerin Dr. Rosalba Conti, Imkerverein Gera", "Rosalba Conti", "Dr.", "", "Imkerverein Gera"],
    ["Schwester Agnes Maria Huber", "Agnes Maria Huber", "", "Schwester", ""],
    ["Hauke tom Brok", "Hauke tom Brok", "", "", ""],
  ])("%s", (text, name, academicTitle, role, organisation) => {
    expect(introducedPerson(text, false)).toMatchObject({
      name,
      academicTitle,
      role,
      organisation,
    });
  });

  it.each([
    "Neue Wege, Stadt Gera",
    "Bürgerstiftung Gera",
    "Lange Straße 22",
    "Kommunales Bildungsmanagement",
    "Theodor-Heuss-Stiftung",
    "Starke Partner vor Ort",
    "Friedrich Ebert Stiftung",
    "Anna-Seghers-Schule Weimar",
    "Montag, 19. März",
    "Die Zukunft der Bildung",
  ])("%s is no person", (text) => {
    expect(introducedPerson(text, false)).toBeNull();
  });
});

describe("who speaks", () => {
  it.each([
    ["Lesen im Ganztag – Dr. Eva Muster, Stadt Gera", "Lesen im Ganztag", ["Dr. Eva Muster"]],
    ["Lesen im Ganztag (Eva Muster, Stadt Gera)", "Lesen im Ganztag", ["Eva Muster"]],
    [
      "„Lesen im Ganztag“ | Eva Muster und Jonas Klein",
      "Lesen im Ganztag",
      ["Eva Muster", "Jonas Klein"],
    ],
    [
      "Referentinnen: Eva Muster (Stadt Gera), Ina Groß (Landkreis Gotha)",
      "",
      ["Eva Muster", "Ina Groß"],
    ],
    ["Moderation: Katrin Sommer", "", ["Katrin Sommer"]],
    ["mit Tobias Wendt, Amt für Bildung und Kultur", "", ["Tobias Wendt"]],
    ["Was Schulen und Stiftungen verbindet", "Was Schulen und Stiftungen verbindet", []],
    ["Bildung – Chancen – Zukunft", "Bildung – Chancen – Zukunft", []],
    ["Gemeinsam mit Stiftungen", "Gemeinsam mit Stiftungen", []],
    ["Impulse aus Halle (Saale)", "Impulse aus Halle (Saale)", []],
    [
      "Grußworte: Landrätin Petra Enders, Bürgermeister Uwe Scheler",
      "Grußworte",
      ["Petra Enders", "Uwe Scheler"],
    ],
    [
      "Prof. Dr. Ulrike Steinbach: Bildung im Wandel",
      "Bildung im Wandel",
      ["Prof. Dr. Ulrike Steinbach"],
    ],
    [
      "Vom Projekt zur Struktur / Lars Petersen, Stadtbibliothek Gotha",
      "Vom Projekt zur Struktur",
      ["Lars Petersen"],
    ],
  ])("%s", (text, title, speakers) => {
    const split = splitSpeakers(text);
    expect([split.title, split.speakers]).toEqual([title, speakers]);
  });
});

describe("contact lines", () => {
  it("tie mail, phone, role and organisation to their person", () => {
    expect(
      personsOf([
        "Landratsamt Nordhausen, Bildungsbüro",
        "Frau Claudia Meißner",
        "Bildungsmanagerin",
        "Tel.: 03631 911-1234",
        "E-Mail: meissner@lrandh.example",
        "Herr Dr. Uwe Klein, Tel. (03631) 911 55, klein (at) lrandh (punkt) example",
      ]),
    ).toMatchObject([
      {
        name: "Claudia Meißner",
        role: "Bildungsmanagerin",
        organisation: "Landratsamt Nordhausen, Bildungsbüro",
        phone: "03631 911-1234",
        mail: "meissner@lrandh.example",
      },
      {
        name: "Uwe Klein",
        academicTitle: "Dr.",
        phone: "(03631) 911 55",
        mail: "klein@lrandh.example",
      },
    ]);
  });
});
