import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Term, VocabularyName } from "../../../shared/domain/vocabulary.ts";
import { callBackend } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";

export interface TermActions {
  /** Whether it was added. */
  add: (label: string) => Promise<boolean>;
  change: (term: Term, label: string, synonyms: string[]) => Promise<boolean>;
  merge: (term: Term, kept: Term) => Promise<boolean>;
  /** Parts two terms that were made one. */
  unmerge: (mergeId: number, names: { kept: string; other: string }) => Promise<void>;
  remove: (term: Term) => Promise<void>;
  move: (term: Term, position: number, total: number) => Promise<void>;
}

/** Changes of a vocabulary; each says what it did, and can be taken back where that is exact. */
export function useTermActions(vocabulary: VocabularyName): TermActions {
  const { t } = useTranslation();
  const notify = useNotify();
  const queries = useQueryClient();

  /** Vocabularies are no records: nobody else tells the windows that they have changed. */
  const refresh = () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[1]).startsWith("vocabularies."),
    });
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      notify.failed(error);
      return false;
    } finally {
      await refresh();
    }
  };
  const thenRefresh = (undo: () => Promise<unknown>) => () => undo().finally(refresh);

  return {
    add: (text) =>
      attempt(async () => {
        const label = text.trim();
        if (label === "") return;
        const { term } = await callBackend("vocabularies.add", { vocabulary, label });
        notify.done(
          t("vocabularies.terms.added", { label }),
          thenRefresh(() => callBackend("vocabularies.remove", { id: term.id })),
        );
      }),
    change: (term, label, synonyms) =>
      attempt(async () => {
        const answer = await callBackend("vocabularies.change", { id: term.id, label, synonyms });
        const { changedRecords: count } = answer;
        notify.done(
          term.label === label
            ? t("vocabularies.terms.saved", { label })
            : t("vocabularies.terms.renamed", { before: term.label, label, count }),
          thenRefresh(() =>
            callBackend("vocabularies.change", {
              id: term.id,
              label: term.label,
              synonyms: term.synonyms,
            }),
          ),
        );
      }),
    merge: (term, kept) =>
      attempt(async () => {
        const { changedRecords: count, mergeId } = await callBackend("vocabularies.merge", {
          kept: kept.id,
          other: term.id,
        });
        const names = { label: term.label, kept: kept.label, count };
        notify.done(
          t("vocabularies.terms.merged", names),
          thenRefresh(() => callBackend("vocabularies.unmerge", { mergeId })),
        );
      }),
    unmerge: async (mergeId, names) => {
      await attempt(async () => {
        const { changedRecords: count } = await callBackend("vocabularies.unmerge", { mergeId });
        notify.done(t("vocabularies.merges.undone", { ...names, count }));
      });
    },
    remove: async (term) => {
      await attempt(async () => {
        await callBackend("vocabularies.remove", { id: term.id });
        notify.done(
          t("vocabularies.terms.removed", { label: term.label }),
          thenRefresh(async () => {
            const { label, synonyms, position } = term;
            const again = await callBackend("vocabularies.add", { vocabulary, label, synonyms });
            await callBackend("vocabularies.move", { id: again.term.id, position });
          }),
        );
      });
    },
    move: async (term, position, total) => {
      await attempt(async () => {
        await callBackend("vocabularies.move", { id: term.id, position });
        notify.done(
          t("vocabularies.terms.moved", { label: term.label, position: position + 1, total }),
          thenRefresh(() =>
            callBackend("vocabularies.move", { id: term.id, position: term.position }),
          ),
        );
      });
    },
  };
}
