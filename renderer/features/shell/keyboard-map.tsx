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
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useReturnFocus } from "../../components/use-return-focus.ts";
import { ShortcutList } from "./shortcut-list.tsx";

// Wide enough for two columns, so that a laptop's screen shows all of it at once.
const useStyles = makeStyles({
  surface: { maxWidth: "940px" },
  list: { padding: tokens.spacingHorizontalS },
});

/** What F1 shows: every shortcut of the program, and the way to the help. */
export function KeyboardMap(props: { open: boolean; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  useReturnFocus(props.open);
  return (
    <Dialog
      open={props.open}
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t("shell.keys.title")}</DialogTitle>
          {/* Longer than a small window: it has to be scrolled by key as well. */}
          <DialogContent tabIndex={0} className={styles.list}>
            <ShortcutList />
          </DialogContent>
          <DialogActions>
            <Button
              onClick={() => {
                props.onClose();
                void navigate({ to: "/help" });
              }}
            >
              {t("help.open")}
            </Button>
            <Button appearance="primary" onClick={props.onClose}>
              {t("shell.dismiss")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
