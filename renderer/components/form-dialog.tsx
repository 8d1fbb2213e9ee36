import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useReturnFocus } from "./use-return-focus.ts";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    // A long choice must not widen the dialog.
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    "& select": { minWidth: 0, width: "100%" },
  },
});

/**
 * A dialog that asks something: Esc and the left button leave all as it was, Enter and the right one
 * go on (Ctrl+Enter also from a field of several lines). It is there for as long as it is rendered,
 * and gives the focus back to where it came from.
 */
export function FormDialog(props: {
  title: string;
  children: ReactNode;
  /** Without it, choosing in the dialog is all there is to do. */
  submit?: { label: string; isDisabled?: boolean; onSubmit: () => void };
  /** "Abbrechen" unless there is nothing to cancel. */
  closeLabel?: string;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { submit } = props;
  useReturnFocus(true);
  const go = () => {
    if (submit && !submit.isDisabled) submit.onSubmit();
  };
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            go();
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !event.ctrlKey) return;
            event.preventDefault();
            go();
          }}
        >
          <DialogBody>
            <DialogTitle>{props.title}</DialogTitle>
            <DialogContent>
              <div className={styles.fields}>{props.children}</div>
            </DialogContent>
            <DialogActions>
              <Button onClick={props.onClose}>{props.closeLabel ?? t("shell.cancel")}</Button>
              {submit && (
                <Button
                  appearance="primary"
                  type="submit"
                  disabledFocusable={submit.isDisabled ?? false}
                >
                  {submit.label}
                </Button>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
