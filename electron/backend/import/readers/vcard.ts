import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { OrganisationInputSchema } from "../../../../shared/domain/organisation.ts";
import { PersonInputSchema } from "../../../../shared/domain/person.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type {
  ContainedEntry,
  DocumentReader,
  FileContent,
  ReadDocument,
} from "../read-document.ts";
import { emptyDocument } from "../read-document.ts";
import { decodeText, oneLine, tidyText } from "../text-encoding.ts";
import { type ContentLine, plainValue, readContentLines, splitValue } from "./content-lines.ts";
import { headOf } from "./mime.ts";

/** Address cards of all versions (2.1, 3, 4): each becomes a person or an organisation. */
export const vcardReader: DocumentReader = {
  format: "vcard",
  mediaType: "text/vcard",
  extensions: ["vcf", "vcard"],
  recognises: (bytes) =>
    /^(ï»¿)?\s*BEGIN:VCARD\b/i.test(
      headOf(bytes, 200)
        .replaceAll("\0", "")
        .replace(/^(ÿþ|þÿ)/, ""),
    ),
  read: async (file) => readVcards(file),
};

function readVcards(file: FileContent): ReadDocument {
  const document = emptyDocument("vcard", "text/vcard");
  const { source, decode } = asBytes(file.bytes);
  const cards = source.split(/^BEGIN:VCARD[ \t]*\r?$/im).slice(1);
  if (cards.length === 0) throw new ExpectedFailure("import/unreadable", "no card");
  if (cards.length > IMPORT_LIMITS.entries)
    throw new ExpectedFailure("import/too-much-inside", "entries");
  const texts: string[] = [];
  for (const card of cards) {
    const whole = card.split(/^END:VCARD[ \t]*\r?$/im);
    const lines = readContentLines(whole[0] ?? "", decode);
    const entry = entryOf(lines, whole.length > 1);
    document.entries.push(entry);
    texts.push(entry.passage);
  }
  document.pages = [{ number: 1, label: "", text: texts.join("\n\n") }];
  return document;
}

/** One character a byte, for cards that name encodings line by line; UTF-16 is made UTF-8 first. */
function asBytes(bytes: Uint8Array): { source: string; decode: (bytes: Buffer) => string } {
  const isWide = bytes.includes(0);
  const plain = isWide ? Buffer.from(decodeText(bytes)) : Buffer.from(bytes);
  return {
    source: plain.toString("latin1").replace(/^ï»¿/, ""),
    decode: (part) => decodeText(part),
  };
}

function entryOf(lines: ContentLine[], isWhole: boolean): ContainedEntry {
  const card = new Card(lines);
  const passage = card.passage();
  const failed = (detail: string): ContainedEntry => ({
    name: card.name || "–",
    content: { error: { code: "import/unreadable", detail } },
    passage,
    uid: card.first("UID"),
  });
  if (!isWhole) return failed("a card without its end");
  if (!card.name) return failed("a card without a name");
  const parsed = card.isOrganisation ? organisationOf(card) : personOf(card);
  return parsed.success
    ? { name: card.name, content: { input: parsed.data }, passage, uid: card.first("UID") }
    : failed("a card with values that do not fit");
}

function personOf(card: Card) {
  const organisation = card.organisation;
  const role = card.first("TITLE") || card.first("ROLE");
  return PersonInputSchema.safeParse({
    kind: "person",
    name: card.name,
    aliases: card.first("NICKNAME") ? [card.first("NICKNAME")] : [],
    academicTitle: card.prefix,
    roles: organisation
      ? [{ organisation: { id: null, name: organisation.slice(0, 1_000) }, role }]
      : [],
    phone: card.phones[0] ?? "",
    mail: card.all("EMAIL")[0] ?? "",
    notes: card.notes(true),
  });
}

function organisationOf(card: Card) {
  const address = card.address;
  return OrganisationInputSchema.safeParse({
    kind: "organisation",
    name: card.name,
    ...(address ? { address, seat: address.city } : {}),
    phone: card.phones[0] ?? "",
    mail: card.all("EMAIL")[0] ?? "",
    web: card.first("URL"),
    notes: card.notes(false),
  });
}

/** What one card says, whichever version it is written in. */
class Card {
  private readonly lines: ContentLine[];

  constructor(lines: ContentLine[]) {
    this.lines = lines;
  }

  all(name: string): string[] {
    return this.lines
      .filter((line) => line.name === name)
      .map((line) => oneLine(tidyText(plainValue(line.value))).replace(/^(mailto|tel):/i, ""))
      .filter(Boolean);
  }

  first(name: string): string {
    return this.all(name)[0] ?? "";
  }

  private parts(name: string): string[] {
    const line = this.lines.find((one) => one.name === name);
    return line ? splitValue(line.value, ";").map((part) => oneLine(tidyText(part))) : [];
  }

  /** Given and family name without titles, or else how the card calls itself. */
  get name(): string {
    const [family = "", given = "", middle = ""] = this.parts("N");
    const composed = oneLine(`${given} ${middle} ${family}`);
    if (this.isOrganisation) return this.first("FN") || this.organisation;
    return composed || this.first("FN") || this.first("NICKNAME") || this.organisation;
  }

  get prefix(): string {
    return this.parts("N")[3] ?? "";
  }

  get organisation(): string {
    return this.parts("ORG")[0] ?? "";
  }

  get isOrganisation(): boolean {
    if (/^(org|group)$/i.test(this.first("KIND")) || /company/i.test(this.first("X-ABSHOWAS")))
      return true;
    const hasPersonName = this.parts("N").some(Boolean);
    const shown = this.first("FN");
    return (
      !hasPersonName && this.organisation !== "" && (shown === "" || shown === this.organisation)
    );
  }

  get phones(): string[] {
    const isFax = (line: ContentLine) => line.parameters.some(([, value]) => /fax/i.test(value));
    return this.lines
      .filter((line) => line.name === "TEL" && !isFax(line))
      .map((line) => oneLine(plainValue(line.value)).replace(/^tel:/i, ""))
      .filter(Boolean);
  }

  get address(): { street: string; postcode: string; city: string; country: string } | null {
    const [box = "", extended = "", street = "", city = "", , postcode = "", country = ""] =
      this.parts("ADR");
    if (![box, extended, street, city, postcode].some(Boolean)) return null;
    return { street: [street, extended, box].filter(Boolean).join(", "), postcode, city, country };
  }

  /** What has no field of its own is not lost. */
  notes(withAddress: boolean): string {
    const { address } = this;
    const shown = address && [
      address.street,
      oneLine(`${address.postcode} ${address.city}`),
      address.country,
    ];
    return [
      ...this.lines
        .filter((line) => line.name === "NOTE")
        .map((line) => tidyText(plainValue(line.value))),
      ...(withAddress && shown ? [`Anschrift: ${shown.filter(Boolean).join(", ")}`] : []),
      ...this.phones.slice(1).map((phone) => `Telefon: ${phone}`),
      ...this.all("EMAIL")
        .slice(1)
        .map((mail) => `E-Mail: ${mail}`),
      ...(withAddress ? this.all("URL").map((url) => `Web: ${url}`) : []),
    ].join("\n");
  }

  /** The card as lines a person can read; pictures and keys are left out. */
  passage(): string {
    const left = /^(PHOTO|LOGO|SOUND|KEY|VERSION|PRODID|REV|UID|X-.*)$/;
    return this.lines
      .filter((line) => !left.test(line.name))
      .map((line) => splitValue(line.value, ";").filter(Boolean).join(", "))
      .map((line) => oneLine(tidyText(line)))
      .filter(Boolean)
      .join("\n");
  }
}
