import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PartnershipCard } from "../../../shared/contract/methods/partnerships.ts";
import { backendKey } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";
import { type Board, withCardMoved } from "./board-filters.ts";

export const BOARD_KEY = backendKey("partnerships.board", {});

export interface StatusChange {
  status: string;
  /** Partial date; "" for today. */
  since: string;
  reason: string;
}

/**
 * Moves a partnership to a status: on screen at once, taken back when the backend refuses (somebody
 * else changed it meanwhile), undone from the message.
 */
export function useStatusChange() {
  const { t } = useTranslation();
  const notify = useNotify();
  const queries = useQueryClient();
  // A card that is moved twice in a row stands on the revision of the move before, still under way.
  const underWay = useRef(new Map<string, Promise<number>>());
  return useCallback(
    async (card: PartnershipCard, change: StatusChange) => {
      if (card.status === change.status) return;
      queries.setQueryData<Board>(BOARD_KEY, (board) =>
        board ? withCardMoved(board, card.id, change.status) : undefined,
      );
      const answer = (underWay.current.get(card.id) ?? Promise.resolve(0)).then((revision) =>
        callBackend("partnerships.setStatus", {
          id: card.id,
          revision: Math.max(revision, card.revision),
          ...change,
        }),
      );
      const settled = answer.then(
        ({ revision }) => revision,
        () => 0,
      );
      underWay.current.set(card.id, settled);
      try {
        const { revision, before } = await answer;
        notify.done(t("board.moved", { title: card.title, status: change.status }), () =>
          callBackend("records.update", { id: card.id, revision, changes: before }),
        );
      } catch (error) {
        void queries.invalidateQueries({ queryKey: BOARD_KEY });
        notify.failed(error);
      }
    },
    [notify, queries, t],
  );
}
