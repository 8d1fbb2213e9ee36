import { useQuery } from "@tanstack/react-query";
import type { FormDraft } from "../../../shared/domain/form-draft.ts";
import { useBackendState } from "../../backend/use-backend-state.ts";
import { callBackend } from "../../client.ts";
import { moveBrowserDrafts } from "./browser-drafts.ts";

/**
 * The draft that a form begins with; `data` is null when there is none. Asked anew each time a form
 * is opened: what it writes meanwhile is nobody else's business.
 */
export function useFormDraft(form: string) {
  const { library } = useBackendState();
  return useQuery({
    queryKey: ["draft", library?.path, form],
    queryFn: async () => {
      await moveBrowserDrafts(library);
      return (await callBackend("drafts.get", { form })).draft;
    },
    gcTime: 0,
  });
}

/**
 * Keeps a draft. Answers false when the library refuses, as with a full disk: the form then says
 * that this text is not secured, instead of promising it.
 */
export async function keepDraft(form: string, draft: Omit<FormDraft, "savedAt">): Promise<boolean> {
  const savedAt = new Date().toISOString();
  return callBackend("drafts.keep", { form, draft: { ...draft, savedAt } }).then(
    ({ kept }) => kept,
    () => false,
  );
}

/** A draft that cannot be forgotten now is offered once more: nothing is lost by that. */
export function forgetDraft(form: string): void {
  callBackend("drafts.forget", { form }).catch(() => undefined);
}
