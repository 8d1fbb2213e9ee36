import type { RecordSummary } from "../../../shared/contract/record-output.ts";
import { type Command, call, operands, report } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { germanNumber, KIND_WORDS } from "../messages.ts";

const PORTION = 10_000;

/** `list`: all records, or those of one kind, by title. */
export const listCommand: Command = {
  writes: false,
  checkUse: operands(0, 0, "Aufruf: list [--kind ART] [--limit N]."),
  async run(context) {
    const { kind, limit } = context.args;
    const records: RecordSummary[] = [];
    let total = 0;
    for (;;) {
      const wanted = limit === null ? PORTION : Math.min(PORTION, limit - records.length);
      const page = await call(context, "records.list", {
        kinds: kind ? [kind] : [],
        limit: Math.max(1, wanted),
        offset: records.length,
      });
      total = page.total;
      records.push(...page.items);
      if (page.items.length < wanted || records.length === limit) break;
    }
    await report(context, { total, records }, () => [
      ...records.map((record) =>
        [record.id, KIND_WORDS[record.kind][0], record.title, record.place, record.date]
          .filter(Boolean)
          .join(" · "),
      ),
      `${germanNumber(total)} Einträge`,
    ]);
    return EXIT.well;
  },
};
