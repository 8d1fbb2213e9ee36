import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackendMethods } from "../../../shared/contract/backend-methods.ts";
import type { OutputOf } from "../../../shared/contract/method.ts";
import {
  TABLE_KEYS,
  TABLE_KINDS,
  type TableKind,
  type TableMapping,
} from "../../../shared/domain/table-mapping.ts";
import { useBackendMutation } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";

/** Headings stand near the top. */
const HEADER_WITHIN = 20;

const useStyles = makeStyles({
  options: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(220px, 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "end",
    marginBottom: tokens.spacingVerticalL,
  },
  save: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "end", minWidth: 0 },
  // Both give way, so that the button beside them stays in the grid.
  saveName: { flexGrow: 1, minWidth: 0 },
});

/** What the rows are, where the headings stand, what tells records apart, and saved mappings. */
export function TableOptions(props: {
  documentId: string;
  table: OutputOf<BackendMethods, "tables.open">;
  mapping: TableMapping;
  onSheet: (sheet: number) => void;
  onChange: (mapping: TableMapping) => void;
}) {
  const { table, mapping } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const changeKind = async (kind: TableKind) => {
    try {
      const input = { documentId: props.documentId, sheet: mapping.sheet, kind };
      props.onChange(await callBackend("tables.propose", input));
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <div className={styles.options}>
      {table.sheets.length > 1 && (
        <Field label={t("importReview.table.sheet")}>
          <Select
            value={String(mapping.sheet)}
            onChange={(_, data) => props.onSheet(Number(data.value))}
          >
            {numbersUpTo(table.sheets.length).map((sheet) => (
              <option key={sheet} value={sheet}>
                {table.sheets[sheet - 1] || sheet}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t("importReview.table.kind")}>
        <Select
          value={mapping.kind}
          onChange={(_, data) => void changeKind(data.value as TableKind)}
        >
          {TABLE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}.one`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("importReview.table.header")}>
        <Select
          value={String(mapping.headerRow)}
          onChange={(_, data) => props.onChange({ ...mapping, headerRow: Number(data.value) })}
        >
          <option value="-1">{t("importReview.table.noHeader")}</option>
          {numbersUpTo(Math.min(table.rows.length, HEADER_WITHIN)).map((row) => (
            <option key={row} value={row - 1}>
              {t("importReview.table.headerRow", { row })}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("importReview.table.key")}>
        <Select
          value={mapping.key}
          onChange={(_, data) =>
            props.onChange({ ...mapping, key: data.value as TableMapping["key"] })
          }
        >
          {TABLE_KEYS.map((key) => (
            <option key={key} value={key}>
              {t(`importReview.table.keys.${key}`)}
            </option>
          ))}
        </Select>
      </Field>
      {table.saved.length > 0 && (
        <Field label={t("importReview.table.saved")}>
          <Select
            defaultValue=""
            onChange={(_, data) => {
              const saved = table.saved.find(({ name }) => name === data.value);
              if (saved) props.onChange({ ...saved.mapping, sheet: mapping.sheet });
            }}
          >
            <option value="">{t("importReview.table.savedNone")}</option>
            {table.saved.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <SaveMapping mapping={mapping} />
    </div>
  );
}

function numbersUpTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function SaveMapping({ mapping }: { mapping: TableMapping }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const [name, setName] = useState("");
  const save = useBackendMutation("tables.saveMapping");
  return (
    <div className={styles.save}>
      <Field label={t("importReview.table.saveAs")} className={styles.saveName}>
        <Input
          className={styles.saveName}
          value={name}
          onChange={(_, data) => setName(data.value)}
        />
      </Field>
      <Button
        disabledFocusable={name.trim() === "" || save.isPending}
        onClick={() =>
          save.mutate(
            { name, mapping },
            {
              onSuccess: () => notify.done(t("importReview.table.savedDone")),
              onError: notify.failed,
            },
          )
        }
      >
        {t("importReview.table.save")}
      </Button>
    </div>
  );
}
