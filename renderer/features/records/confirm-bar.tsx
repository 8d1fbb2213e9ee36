import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useTranslation } from "react-i18next";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import { useBackendMutation } from "../../backend/queries.ts";
import { useNotify } from "../../components/notify.tsx";

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalL } });

/** How many fields nobody has confirmed yet, and one button for all of them. */
export function ConfirmBar({ record }: { record: AnyRecord }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const confirm = useBackendMutation("records.confirm");
  const count = unconfirmedFieldsOf(record).length;
  if (count === 0 || record.trashedAt !== null) return null;
  return (
    <MessageBar intent="warning" layout="auto" className={styles.bar}>
      <MessageBarBody>{t("records.confirm.bar", { count })}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          icon={<CheckmarkCircle16Regular />}
          disabled={confirm.isPending}
          onClick={() =>
            confirm.mutate(
              { id: record.id, fields: [] },
              {
                onSuccess: () => notify.done(t("records.confirm.allConfirmed")),
                onError: notify.failed,
              },
            )
          }
        >
          {t("records.confirm.all")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Names of the fields that the import filled and nobody has confirmed. */
export function unconfirmedFieldsOf(record: AnyRecord): string[] {
  return Object.entries(record.fieldOrigins)
    .filter(([, origin]) => !origin.confirmed)
    .map(([field]) => field);
}
