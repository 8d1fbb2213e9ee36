import type { ROW_PROBLEMS } from "../../../../shared/contract/methods/tables.ts";
import { EMPTY_ADDRESS } from "../../../../shared/domain/place.ts";
import {
  type RecordDraft,
  type RecordInput,
  RecordInputSchema,
} from "../../../../shared/domain/record.ts";
import type { TableMapping } from "../../../../shared/domain/table-mapping.ts";
import type { PlaceTable } from "../../../../shared/geography/place-table.ts";
import { parsePartialDate } from "../../../../shared/text/date-parse.ts";
import { completeAddress } from "../extract/known-places.ts";
import { introducedPerson } from "../extract/person-names.ts";
import { runningTime } from "../extract/running-time.ts";

export type RowProblem = (typeof ROW_PROBLEMS)[number];

export type ReadRow =
  | { input: RecordInput; fields: string[] }
  | { problem: RowProblem; value: string };

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Reads a row into a record.
 *
 * @returns the record with the names of the fields that the row fills, or why it cannot be one;
 *   null for a row without anything in it
 */
export function readRow(
  cells: readonly string[],
  mapping: TableMapping,
  places: PlaceTable,
): ReadRow | null {
  const values = new Map<string, string>();
  for (const { column, field } of mapping.columns) {
    const cell = cells[column]?.trim() ?? "";
    if (cell === "") continue;
    const known = values.get(field);
    values.set(field, known ? `${known}; ${cell}` : cell);
  }
  if (values.size === 0) return null;
  const mail = values.get("mail");
  if (mail !== undefined && !MAIL.test(mail)) return { problem: "badMail", value: mail };
  for (const field of ["start", "end"]) {
    const value = values.get(field);
    if (value !== undefined && parsePartialDate(value) === null) {
      return { problem: "badDate", value };
    }
  }
  const amount = values.get("amount");
  if (amount !== undefined && parseAmount(amount) === null) {
    return { problem: "badAmount", value: amount };
  }
  const draft = draftOf(mapping.kind, values, places);
  if (!draft)
    return { problem: "missingName", value: [...values.values()].join(" | ").slice(0, 200) };
  const parsed = RecordInputSchema.safeParse(draft);
  if (!parsed.success)
    return { problem: "missingName", value: [...values.values()].join(" | ").slice(0, 200) };
  const fields = Object.keys(draft).filter((field) => field !== "kind" && field !== "externalId");
  return { input: parsed.data, fields };
}

function draftOf(
  kind: TableMapping["kind"],
  values: Map<string, string>,
  places: PlaceTable,
): RecordDraft | null {
  const common = {
    ...given("externalId", values.get("externalId") ?? ""),
    ...given("tags", listOf(values.get("tags"))),
  };
  const text = (...names: string[]) =>
    Object.fromEntries(
      names.flatMap((name) => (values.has(name) ? [[name, values.get(name)]] : [])),
    );
  const lists = (...names: string[]) =>
    Object.fromEntries(
      names.flatMap((name) => (values.has(name) ? [[name, listOf(values.get(name))]] : [])),
    );
  const dates = () => ({
    ...given("start", withTime(values)),
    ...given("end", parsePartialDate(values.get("end") ?? "") ?? ""),
  });
  const address = completeAddress(addressOf(values), places);
  const hasAddress = ["street", "postcode", "city", "postcodeAndCity"].some((name) =>
    values.has(name),
  );
  switch (kind) {
    case "organisation": {
      const name = values.get("name");
      if (!name) return null;
      return {
        kind,
        ...common,
        ...text("organisationKind", "phone", "mail", "web", "notes"),
        name,
        ...lists("aliases"),
        ...(hasAddress ? { address, ...(address.city ? { seat: address.city } : {}) } : {}),
        ...(values.has("parent") ? { parent: { id: null, name: values.get("parent") ?? "" } } : {}),
      };
    }
    case "person": {
      const person = personNameOf(values);
      if (!person) return null;
      const organisation = values.get("organisation");
      const role = values.get("role") ?? "";
      return {
        kind,
        ...common,
        ...text("phone", "mail", "purpose", "notes"),
        ...person,
        ...(organisation
          ? { roles: [{ organisation: { id: null, name: organisation }, role }] }
          : role
            ? { notes: [role, values.get("notes")].filter(Boolean).join("\n") }
            : {}),
      };
    }
    case "event": {
      const title = values.get("title");
      if (!title) return null;
      const venue = { name: values.get("venueName") ?? "", address, position: null };
      return {
        kind,
        ...common,
        ...text("motto", "series", "format", "description"),
        title,
        ...dates(),
        ...lists("organisers", "cooperationPartners"),
        ...(hasAddress || venue.name ? { venue } : {}),
      };
    }
    case "practiceExample": {
      const title = values.get("title");
      if (!title) return null;
      const at = { passage: "", page: 1 };
      const told = runningTime(values.get("runningTime") ?? "", at);
      return {
        kind,
        ...common,
        ...given("start", told.start?.value ?? ""),
        ...given("end", told.end?.value ?? ""),
        ...text("summary", "place", "runningTime", "funding"),
        title,
        ...dates(),
        ...lists(
          "municipalities",
          "foundations",
          "otherPartners",
          "fieldsOfAction",
          "educationPhases",
          "targetGroups",
        ),
      };
    }
    case "partnership": {
      const partners = listOf(values.get("partners"));
      const title = values.get("title") ?? partners.join(" – ");
      if (!title) return null;
      const amount = parseAmount(values.get("amount") ?? "");
      return {
        kind,
        ...common,
        ...text("status", "aim", "responsible"),
        title,
        ...dates(),
        ...lists("cooperationKinds"),
        ...(partners.length > 0
          ? { partners: partners.map((name) => ({ organisation: { id: null, name }, part: "" })) }
          : {}),
        ...(amount === null
          ? {}
          : { funds: [{ amount, year: null, currency: "EUR", purpose: "" }] }),
      };
    }
  }
}

function given<T>(name: string, value: T): Record<string, T> {
  const isEmpty = value === "" || (Array.isArray(value) && value.length === 0);
  return isEmpty ? {} : { [name]: value };
}

/** "99867 Gotha", "D-99867 Gotha": what stands before it is the street. */
const POSTCODE_AND_CITY =
  /^(?:(?<street>.+?)[,;\n]\s*)?(?:D-?\s?)?(?<postcode>\d{5})\s+(?<city>\p{L}.*)$/su;

/** The parts of an address, in columns of their own or together in one. */
function addressOf(values: Map<string, string>) {
  const street = values.get("street") ?? "";
  const postcode = (values.get("postcode") ?? "").replace(/^D-?\s?/, "");
  const city = values.get("city") ?? "";
  const together = POSTCODE_AND_CITY.exec(
    values.get("postcodeAndCity") ?? (postcode || city ? "" : street),
  )?.groups;
  if (!together) {
    const unread = values.get("postcodeAndCity") ?? "";
    return { ...EMPTY_ADDRESS, street, postcode, city: city || unread };
  }
  return {
    ...EMPTY_ADDRESS,
    street: values.has("postcodeAndCity") ? street : (together.street ?? ""),
    postcode: postcode || (together.postcode ?? ""),
    city: city || (together.city?.trim() ?? ""),
  };
}

/** Lists in a cell part at semicolons, bars and line breaks; a comma may belong to a name. */
function listOf(cell: string | undefined): string[] {
  return [
    ...new Set(
      (cell ?? "")
        .split(/\s*[;|\n]\s*/)
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ];
}

function withTime(values: Map<string, string>): string {
  const date = parsePartialDate(values.get("start") ?? "") ?? "";
  const time = /(\d{1,2})(?:[:.](\d{2}))?/.exec(values.get("startTime") ?? "");
  if (date.length !== 10 || !time?.[1] || Number(time[1]) > 23) return date;
  return `${date}T${time[1].padStart(2, "0")}:${time[2] ?? "00"}`;
}

function personNameOf(
  values: Map<string, string>,
): { name: string; academicTitle?: string } | null {
  const family = values.get("familyName") ?? "";
  const whole = values.get("name") ?? [values.get("givenName"), family].filter(Boolean).join(" ");
  const turned = /^([^,]+),\s*([^,]+)$/.exec(whole);
  const written = turned ? `${turned[2]} ${turned[1]}` : whole;
  if (written.trim() === "") return null;
  // "Herr Dr. Klein" keeps its name without the form of address, "Team Bildung" is left as it is.
  const read = introducedPerson(written, true);
  const academicTitle = values.get("academicTitle") ?? read?.academicTitle ?? "";
  const rest = read ? written.slice(written.indexOf(read.name) + read.name.length).trim() : "";
  return {
    name: read && rest === "" ? read.name : written.replace(/^(Frau|Herrn?)\s+/, ""),
    ...(academicTitle ? { academicTitle } : {}),
  };
}

/** "12.500,00 €", "12500", "1.000 Euro": in euros; null for anything else. */
export function parseAmount(text: string): number | null {
  const bare = text.replace(/\s|€|Euro|EUR/gi, "");
  if (!/^\d{1,3}(\.\d{3})*(,\d{1,2})?$|^\d+([.,]\d{1,2})?$/.test(bare)) return null;
  const isThousands = /\.\d{3}(?!\d)/.test(bare);
  return Number((isThousands ? bare.replaceAll(".", "") : bare).replace(",", "."));
}
