import { z } from "zod";
import { FormDraftSchema, FormNameSchema } from "../../domain/form-draft.ts";
import { method, Nothing } from "../method.ts";
import { RecordSummarySchema } from "../record-output.ts";

const Form = z.object({ form: FormNameSchema });

/** A draft without what stands in it. */
export const DraftEntrySchema = z.object({
  form: z.string(),
  /** The account that wrote it. */
  author: z.string(),
  savedAt: z.string(),
  /** What the form is about; null for a new record. */
  record: RecordSummarySchema.nullable(),
});

/** Drafts of forms. Each account has its own; decision 22. */
export const DRAFT_METHODS = {
  "drafts.get": method(Form, z.object({ draft: FormDraftSchema.nullable() })),
  /** `kept` is false for the form of a record that was erased. */
  "drafts.keep": method(Form.extend({ draft: FormDraftSchema }), z.object({ kept: z.boolean() })),
  "drafts.forget": method(Form, z.object({})),
  /** The drafts of every account, the latest first. */
  "drafts.list": method(
    Nothing,
    z.object({ drafts: z.array(DraftEntrySchema.extend({ own: z.boolean() })) }),
  ),
  /** Throws away a draft, whoever wrote it. */
  "drafts.discard": method(Form.extend({ author: z.string().max(500) }), z.object({})),
  /** Makes a draft of another account one's own; one's own of the same form stays. */
  "drafts.takeOver": method(
    Form.extend({ author: z.string().max(500) }),
    z.object({ taken: z.boolean() }),
  ),
} as const;
