import {
  Toast,
  ToastFooter,
  Link as ToastLink,
  ToastTitle,
  useToastController,
} from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { forgetAction, rememberAction } from "./undo-stack.ts";
import { useErrorText } from "./use-error-text.ts";

export const TOASTER_ID = "fadenwerk-toasts";
const PLAIN_MS = 5_000;
/** Time enough to read a sentence and to take the change back. */
const UNDO_MS = 12_000;

export interface Notify {
  /** Says that something was done; `undo` takes it back (also by Ctrl+Z) and may fail. */
  done(text: string, undo?: () => Promise<unknown>): void;
  /** Says why something failed; stays longer, because it has to be read. */
  failed(error: unknown): void;
  /** The same in words of the caller's own. */
  refused(text: string): void;
  /** Says what should be known about something that was done; stays as long. */
  warned(text: string): void;
}

/** Short messages at the edge of the window, spoken by screen readers. */
export function useNotify(): Notify {
  const { dispatchToast, dismissToast } = useToastController(TOASTER_ID);
  const { t } = useTranslation();
  const errorText = useErrorText();

  const say = useCallback(
    (text: string, look: { intent: "error" | "warning"; politeness: "assertive" | "polite" }) => {
      dispatchToast(
        <Toast>
          <ToastTitle>{text}</ToastTitle>
        </Toast>,
        { ...look, timeout: UNDO_MS, pauseOnHover: true },
      );
    },
    [dispatchToast],
  );
  const refused = useCallback(
    (text: string) => say(text, { intent: "error", politeness: "assertive" }),
    [say],
  );
  const failed = useCallback((error: unknown) => refused(errorText(error)), [refused, errorText]);

  return useMemo(
    () => ({
      failed,
      refused,
      warned: (text) => say(text, { intent: "warning", politeness: "polite" }),
      done(text, undo) {
        const toastId = crypto.randomUUID();
        const dismiss = () => dismissToast(toastId);
        const action = undo ? { text, undo, dismiss } : null;
        if (action) rememberAction(action);
        const takeBack = () => {
          dismiss();
          if (action) forgetAction(action);
          undo?.().then(
            () =>
              dispatchToast(
                <Toast>
                  <ToastTitle>{t("shell.undone")}</ToastTitle>
                </Toast>,
                { intent: "success", politeness: "polite", timeout: PLAIN_MS },
              ),
            failed,
          );
        };
        dispatchToast(
          <Toast>
            <ToastTitle>{text}</ToastTitle>
            {undo && (
              <ToastFooter>
                <ToastLink as="button" onClick={takeBack}>
                  {t("shell.undo")}
                </ToastLink>
              </ToastFooter>
            )}
          </Toast>,
          {
            toastId,
            intent: "success",
            politeness: "polite",
            timeout: undo ? UNDO_MS : PLAIN_MS,
            pauseOnHover: true,
          },
        );
      },
    }),
    [dispatchToast, dismissToast, failed, refused, say, t],
  );
}
