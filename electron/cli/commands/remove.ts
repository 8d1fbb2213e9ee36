import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { titleOf } from "../../../shared/domain/record.ts";
import { type Command, call, operands, report } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { sayError } from "../messages.ts";
import { findId } from "./find-id.ts";

/** `remove ID…`: into the trash, or with `--erase` without a trace. */
export const removeCommand: Command = {
  writes: true,
  checkUse: operands(1, 100_000, "Aufruf: remove ID… [--erase]."),
  async run(context) {
    const { args, io, library } = context;
    const removed: { id: string; kind: string; title: string }[] = [];
    const failed: { id: string; code: string; message: string }[] = [];
    for (const named of args.operands) {
      try {
        const id = findId(library.db, named);
        const { record } = await call(context, "records.get", { id });
        if (args.erase) await call(context, "records.erase", { id });
        else await call(context, "records.trash", { id });
        removed.push({ id, kind: record.kind, title: titleOf(record) });
      } catch (error) {
        if (!(error instanceof ExpectedFailure)) throw error;
        failed.push({ id: named, code: error.code, message: sayError(error) });
        io.warn(`${named}: ${sayError(error)}`);
      }
    }
    await report(context, { removed, erased: args.erase, failed }, () =>
      removed.map(
        ({ title }) =>
          `${args.erase ? "Endgültig gelöscht" : "In den Papierkorb gelegt"}: ${title}`,
      ),
    );
    return failed.length > 0 ? EXIT.someFailed : EXIT.well;
  },
};
