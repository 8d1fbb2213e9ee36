import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useBlocker } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RecordFormState } from "./use-record-form.ts";
import type { Saving } from "./use-saving.ts";

/** How to go where a saved form leads: with the guard's leave, and in place of the form or after it. */
export interface Leave {
  ignoreBlocker?: boolean;
  replace?: boolean;
}

/**
 * Asks before unsaved work is left. Closing the window is not held up: the draft is kept and is
 * there again next time. With `leaving` the work is saved, and `onLeave` goes where it leads.
 * Whoever leaves while a save is running is let go when it has succeeded, without a question.
 */
export function LeaveGuard(props: {
  state: RecordFormState;
  saving: Saving;
  leaving: boolean;
  onLeave: (leave?: Leave) => void;
}) {
  const { t } = useTranslation();
  const { state, leaving, onLeave, saving } = props;
  const { isDirty } = state.form.formState;
  /** The latest way that somebody tried while the save was running. */
  const tried = useRef(0);
  const hasLeft = useRef(false);
  const blocker = useBlocker({
    async shouldBlockFn() {
      if (!isDirty || leaving || hasLeft.current) return false;
      const running = saving.running();
      if (!running) return true;
      const mine = ++tried.current;
      const saved = await running;
      // Of several ways, such as a search typed letter by letter, only the last one is gone.
      if (mine !== tried.current) return new Promise<never>(() => {});
      if (!saved) return true;
      hasLeft.current = true;
      // One step back leads to what was saved, not to its form.
      onLeave({ ignoreBlocker: true, replace: true });
      return false;
    },
    enableBeforeUnload: false,
    withResolver: true,
  });

  // Leaves only after the guard has heard that the work is safe.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the work is saved
  useEffect(() => {
    if (leaving && blocker.status === "idle" && tried.current === 0) onLeave();
  }, [leaving]);

  if (blocker.status !== "blocked") return null;
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, data) => {
        if (!data.open) blocker.reset();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("records.form.leaveTitle")}</DialogTitle>
          <DialogContent>{t("records.form.leaveText")}</DialogContent>
          <DialogActions fluid>
            <Button
              onClick={() => {
                state.discard();
                blocker.proceed();
              }}
            >
              {t("records.form.leaveDiscard")}
            </Button>
            <Button onClick={blocker.reset}>{t("records.form.leaveStay")}</Button>
            <Button
              appearance="primary"
              onClick={async () => {
                if (await saving.save()) blocker.proceed();
                else blocker.reset();
              }}
            >
              {t("records.form.leaveSave")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
