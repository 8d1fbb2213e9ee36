import type { Command } from "../command.ts";
import { EXIT } from "../exit-codes.ts";

export const sampleCommand: Command = {
  writes: true,
  checkUse: () => undefined,
  run: async () => EXIT.someFailed,
};
