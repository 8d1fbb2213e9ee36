import { z } from "zod";
import { ImportBatchSchema } from "../../domain/import-batch.ts";
import { method, Nothing } from "../method.ts";

const Batch = z.object({ batchId: z.string().max(100) });

export const IMPORT_METHODS = {
  /** Reads text the user pasted; files come through main, because the renderer names no paths. */
  "imports.paste": method(
    z.object({ text: z.string().max(20_000_000), html: z.string().max(20_000_000).default("") }),
    z.object({ batchId: z.string() }),
  ),
  "imports.list": method(Nothing, z.object({ batches: z.array(ImportBatchSchema) })),
  "imports.get": method(Batch, ImportBatchSchema),
  "imports.stop": method(Batch, ImportBatchSchema),
} as const;
