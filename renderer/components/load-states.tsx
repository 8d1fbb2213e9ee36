import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "./use-error-text.ts";

/** Most answers come within a frame; a spinner that flashes is worse than none. */
const SHOW_AFTER_MS = 250;

const useStyles = makeStyles({
  waiting: {
    minHeight: "80px",
    display: "flex",
    justifyContent: "center",
    padding: tokens.spacingVerticalXXL,
  },
});

/** Shown while something loads, but only when that takes long enough to be noticed. */
export function Waiting() {
  const styles = useStyles();
  const { t } = useTranslation();
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.waiting}>
      {visible && <Spinner size="small" label={t("shell.loading")} />}
    </div>
  );
}

/** Why something could not be loaded, with a way to try again. */
export function LoadFailure(props: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t("parts.loadFailedTitle")}</MessageBarTitle> {errorText(props.error)}
      </MessageBarBody>
      {props.onRetry && (
        <MessageBarActions>
          <Button size="small" onClick={props.onRetry}>
            {t("shell.tryAgain")}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
