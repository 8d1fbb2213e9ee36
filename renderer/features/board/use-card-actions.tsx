import { type ReactNode, useMemo, useState } from "react";
import type { PartnershipCard } from "../../../shared/contract/methods/partnerships.ts";
import type { Board } from "./board-filters.ts";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import { StatusDialog } from "./status-dialog.tsx";
import { useStatusChange } from "./use-status-change.ts";

/** Where somebody will ask later why: the dialog for date and reason comes by itself. */
const ASKS_FOR_REASON: ReadonlySet<string | null> = new Set(["ended", "resting"]);

export interface CardActions {
  /** Moves at once, or asks for date and reason first where the status ends or rests. */
  moveTo(card: PartnershipCard, status: string): void;
  askForReason(card: PartnershipCard): void;
  handOver(ids: readonly string[]): void;
}

/** What the board and the list do with partnerships, and the dialogs that belong to it. */
export function useCardActions(
  board: Board | undefined,
  onHandedOver: () => void,
): { actions: CardActions; dialogs: ReactNode } {
  const changeStatus = useStatusChange();
  const [asking, setAsking] = useState<{ card: PartnershipCard; status: string } | null>(null);
  const [giving, setGiving] = useState<readonly string[] | null>(null);
  const columns = board?.columns ?? [];

  const actions = useMemo<CardActions>(
    () => ({
      moveTo(card, status) {
        if (status === card.status) return;
        const code = board?.columns.find((column) => column.status === status)?.statusCode ?? null;
        if (ASKS_FOR_REASON.has(code)) setAsking({ card, status });
        else void changeStatus(card, { status, since: "", reason: "" });
      },
      askForReason: (card) => setAsking({ card, status: card.status }),
      handOver: setGiving,
    }),
    [board, changeStatus],
  );
  const dialogs = (
    <>
      {asking && (
        <StatusDialog
          card={asking.card}
          status={asking.status}
          statuses={columns}
          onClose={() => setAsking(null)}
          onApply={(change) => {
            void changeStatus(asking.card, change);
            setAsking(null);
          }}
        />
      )}
      {giving && (
        <HandOverDialog
          ids={giving}
          colleagues={board?.responsible ?? []}
          onClose={() => setGiving(null)}
          onDone={() => {
            setGiving(null);
            onHandedOver();
          }}
        />
      )}
    </>
  );
  return { actions, dialogs };
}
