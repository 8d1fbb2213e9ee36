// What shapes are made of: the parts of a text, and what is to be read from one that tells of an event.
import { clock, isoDay } from "./facts.mjs";

export const h = (level, text) => ({ type: "heading", level, text });
export const p = (text) => ({ type: "paragraph", text });
export const list = (items) => ({ type: "list", items });
export const table = (rows) => ({ type: "table", rows });

/** Names of organisations without the short name in brackets behind them. */
export const bareNames = (all) => all.map((name) => name.replace(/\s*\([^)]*\)$/, ""));

/** An event that is to be read, at a place; what a paper does not say is empty. */
export const event = (title, start, end, place, more) => ({
  kind: "event",
  title,
  start,
  end,
  city: "",
  postcode: "",
  ags: "",
  ...place,
  organisers: [],
  partners: [],
  programme: [],
  persons: [],
  ...more,
});

export function expected(event, more = {}) {
  return {
    kind: "event",
    title: event.title,
    start: `${isoDay(event.day)}T${clock(event.start)}`,
    end: `${isoDay(event.day)}T${clock(event.end)}`,
    city: event.city,
    postcode: event.postcode,
    ags: event.ags,
    organisers: event.organisers,
    partners: event.partners,
    programme: [],
    persons: [],
    ...more,
  };
}
