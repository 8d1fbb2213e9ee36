import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalM } });

/** Why there is no text, and that the file itself is safe. `reason` is a code of the import. */
export function TextMissing({ reason }: { reason: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const known = reason.replace(/^import\//, "");
  if (known === "link") {
    return (
      <MessageBar layout="multiline" className={styles.bar}>
        <MessageBarBody>{t("documents.reader.missing.link")}</MessageBarBody>
      </MessageBar>
    );
  }
  const why = known === "no-text" ? "noText" : known === "encrypted" ? "encrypted" : "other";
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{t("documents.reader.missingTitle")}</MessageBarTitle>{" "}
        {t(`documents.reader.missing.${why}`)}
      </MessageBarBody>
    </MessageBar>
  );
}
