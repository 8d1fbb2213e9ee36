import { titleOf } from "../../../shared/domain/record.ts";
import { listPages } from "../../backend/store/pages.ts";
import { fieldsOf } from "../../backend/store/records.ts";
import { type Command, call, operands, report } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { KIND_WORDS } from "../messages.ts";
import { findId } from "./find-id.ts";

/** `show ID`: everything about one record. */
export const showCommand: Command = {
  writes: false,
  checkUse: operands(1, 1, "Aufruf: show ID (die ID oder die externalId des Eintrags)."),
  async run(context) {
    const { db } = context.library;
    const id = findId(db, context.args.operands[0] ?? "");
    const { record, links } = await call(context, "records.get", { id });
    const pages = listPages(db, id);
    await report(context, { record, links, pages }, () => [
      `${KIND_WORDS[record.kind][0]}: ${titleOf(record)}`,
      `ID: ${id}`,
      ...Object.entries(fieldsOf(record)).flatMap(([field, value]) => {
        const empty = value === null || value === "" || isEmptyObject(value);
        const hidden = ["kind", "title", "name", "fieldOrigins"].includes(field);
        return empty || hidden ? [] : [`${field}: ${show(value)}`];
      }),
      ...links.map(
        (link) => `${link.direction === "outgoing" ? "→" : "←"} ${link.relation}: ${link.title}`,
      ),
      ...pages.flatMap((page) => ["", `[${page.number}]`, page.text]),
    ]);
    return EXIT.well;
  },
};

function isEmptyObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function show(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
