import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { FieldOrigin } from "../../../shared/domain/field-origin.ts";
import { MarkedText } from "../../components/marked-text.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import { useLanguage } from "../../messages/use-language.ts";
import { reasonText } from "./alternative-reason.ts";
import type { FieldSpec } from "./field-spec.ts";
import { FieldValue } from "./field-value.tsx";
import { marksOfValue } from "./passage-marks.ts";
import { valueText } from "./value-text.ts";

const useStyles = makeStyles({
  panel: {
    marginTop: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  quote: {
    margin: `${tokens.spacingVerticalXXS} 0`,
    whiteSpace: "pre-wrap",
    maxHeight: "220px",
    overflowY: "auto",
  },
  alternatives: { listStyleType: "none", margin: 0, padding: 0 },
  alternative: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: "1 1 220px", minWidth: 0 },
});

/** Where a value was read, the value marked in it, and what else it could have been. */
export function FieldPassage(props: {
  field: FieldSpec;
  value: unknown;
  origin: FieldOrigin;
  onChoose: (value: unknown) => void;
}) {
  const { field, origin } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <span className={styles.label}>
          {t(origin.recognised ? "records.confirm.recognisedIn" : "records.confirm.readFrom")}
        </span>
        {origin.documentId && (
          <RecordLink id={origin.documentId} kind="document" page={origin.page ?? undefined}>
            {origin.page
              ? t("records.confirm.onPage", { page: origin.page })
              : t("records.values.sourceOpen")}
          </RecordLink>
        )}
      </div>
      <blockquote className={styles.quote}>
        <MarkedText
          text={origin.passage}
          marks={marksOfValue(field, props.value, origin.passage)}
        />
      </blockquote>
      {origin.alternatives.length > 0 && (
        <>
          <div className={styles.label} style={{ marginTop: 12 }}>
            {t("records.confirm.alternatives")}
          </div>
          <ul className={styles.alternatives}>
            {origin.alternatives.map((alternative, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: candidates have no id and no state
              <li key={index} className={styles.alternative}>
                <div className={styles.words}>
                  <FieldValue field={field} value={alternative.value} />
                  <div className={styles.label}>
                    {alternative.reason && `${reasonText(alternative.reason, t)}: `}
                    {alternative.passage &&
                      t("records.confirm.quoted", { text: alternative.passage })}
                  </div>
                </div>
                <Button
                  size="small"
                  aria-label={t("records.confirm.useThisNamed", {
                    value: valueText(field, alternative.value, language),
                    field: t(field.label),
                  })}
                  onClick={() => props.onChoose(alternative.value)}
                >
                  {t("records.confirm.useThis")}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
