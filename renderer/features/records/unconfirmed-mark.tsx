import { makeStyles, tokens } from "@fluentui/react-components";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { useTranslation } from "react-i18next";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    marginInlineEnd: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusWarningForeground3,
  },
});

/** Sign and words for a value that nobody has confirmed; never the colour alone. */
export function UnconfirmedMark() {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <span className={styles.mark}>
      <QuestionCircle16Regular aria-hidden />
      {t("records.confirm.unconfirmed")}
    </span>
  );
}
