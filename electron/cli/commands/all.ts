import type { Command } from "../command.ts";
import { addCommand } from "./add.ts";
import { checkCommand } from "./check.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { listCommand } from "./list.ts";
import { reindexCommand } from "./reindex.ts";
import { removeCommand } from "./remove.ts";
import { sampleCommand } from "./sample.ts";
import { searchCommand } from "./search.ts";
import { showCommand } from "./show.ts";
import { statsCommand } from "./stats.ts";
import { watchCommand } from "./watch.ts";

/** Every command by its name. */
export const COMMANDS: Record<string, Command> = {
  import: importCommand,
  add: addCommand,
  search: searchCommand,
  show: showCommand,
  list: listCommand,
  remove: removeCommand,
  stats: statsCommand,
  reindex: reindexCommand,
  check: checkCommand,
  export: exportCommand,
  sample: sampleCommand,
  watch: watchCommand,
};
