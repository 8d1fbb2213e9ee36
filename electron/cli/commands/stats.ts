import { RECORD_KINDS } from "../../../shared/domain/record.ts";
import { listBackups } from "../../backend/library/backups.ts";
import { listFiles } from "../../backend/store/files.ts";
import { type Command, call, operands, report } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { countOf, germanNumber } from "../messages.ts";

/** `stats`: how much of what the library holds. */
export const statsCommand: Command = {
  writes: false,
  checkUse: operands(0, 0, "Aufruf: stats."),
  async run(context) {
    const { library } = context;
    const info = await call(context, "library.info", {});
    const trashed = await call(context, "records.list", { trashed: true, limit: 1 });
    const files = listFiles(library.db);
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    const records = Object.values(info.counts).reduce((sum, count) => sum + count, 0);
    const lastBackup = listBackups(library.path)[0]?.day ?? null;
    const stats = {
      ...info,
      records,
      trashed: trashed.total,
      files: files.length,
      fileBytes: bytes,
      lastBackup,
    };
    await report(context, stats, () => [
      `Bibliothek: ${info.path}${info.readOnly ? " (nur lesend)" : ""}`,
      `${germanNumber(records)} Einträge`,
      ...RECORD_KINDS.flatMap((kind) => {
        const count = info.counts[kind] ?? 0;
        return count > 0 ? [`  ${countOf(kind, count)}`] : [];
      }),
      `Im Papierkorb: ${germanNumber(trashed.total)}`,
      `Originaldateien: ${germanNumber(files.length)} (${germanNumber(Math.round(bytes / 1024))} KB)`,
      `Noch nicht im Suchindex: ${germanNumber(info.indexBacklog)}`,
      `Letzte Sicherung: ${lastBackup ?? "keine"}`,
    ]);
    return EXIT.well;
  },
};
