import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { backendKey, useBackend, useBackendMutation } from "../../backend/queries.ts";
import { useNotify } from "../../components/notify.tsx";
import { SectionCard } from "../../components/section-card.tsx";

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Whether scanned pages of this library are recognised, and how many still wait. */
export function RecognitionSettings() {
  const styles = useStyles();
  const { t } = useTranslation();
  const queries = useQueryClient();
  const notify = useNotify();
  const { data } = useBackend("recognition.get", {});
  const change = useBackendMutation("recognition.set");
  if (!data) return null;
  return (
    <SectionCard title={t("settings.recognition")}>
      <Switch
        checked={data.enabled}
        label={t("settings.recognitionLabel")}
        onChange={(_, { checked }) =>
          change.mutate(
            { enabled: checked },
            {
              onSuccess: (state) => queries.setQueryData(backendKey("recognition.get", {}), state),
              onError: notify.failed,
            },
          )
        }
      />
      <p className={styles.hint}>
        {t("settings.recognitionHint")}
        {data.waiting > 0 && ` ${t("settings.recognitionWaiting", { count: data.waiting })}`}
      </p>
    </SectionCard>
  );
}
