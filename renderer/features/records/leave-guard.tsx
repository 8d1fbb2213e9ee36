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
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { RecordFormState } from "./use-record-form.ts";

/**
 * Asks before unsaved work is left. Closing the window is not held up: the draft is kept and is
 * there again next time. With `leaving` the work is saved, and `onLeave` goes where it leads.
 */
export function LeaveGuard(props: {
  state: RecordFormState;
  save: () => Promise<boolean>;
  leaving: boolean;
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  const { state, leaving, onLeave } = props;
  const { isDirty } = state.form.formState;
  const blocker = useBlocker({
    shouldBlockFn: () => isDirty && !leaving,
    enableBeforeUnload: false,
    withResolver: true,
  });

  // Leaves only after the guard has heard that the work is safe.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the work is saved
  useEffect(() => {
    if (leaving && blocker.status === "idle") onLeave();
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
                if (await props.save()) blocker.proceed();
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
