import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PartnershipInput } from "../../../shared/domain/partnership.ts";
import { useLanguage } from "../../messages/use-language.ts";
import type { ControlProps } from "../records/controls/control-props.ts";
import { useFieldsetStyles } from "../records/controls/fieldset.tsx";
import { ListEditor } from "../records/controls/list-editor.tsx";
import { formatAmount, parseAmount } from "./amount-text.ts";

/** Money by year. A new line takes the year after the last one, and its currency. */
export function FundsEditor(props: ControlProps<PartnershipInput["funds"]>) {
  const styles = useFieldsetStyles();
  const { t } = useTranslation();
  const last = props.value.at(-1);
  return (
    <ListEditor
      legend={t(props.field.label)}
      items={props.value}
      onChange={props.onChange}
      newItem={() => ({
        year: typeof last?.year === "number" ? last.year + 1 : new Date().getFullYear(),
        amount: 0,
        currency: last?.currency ?? "EUR",
        purpose: "",
      })}
      addLabel={t("partnerships.fund.add")}
      nameOf={(item, position) =>
        item.year ? String(item.year) : t("partnerships.fund.item", { position })
      }
      renderItem={(item, index, change) => (
        <div className={styles.grid}>
          <Field
            className={styles.span2}
            label={t("partnerships.fund.year")}
            validationMessage={props.issues.at(index, "year")}
          >
            <Input
              inputMode="numeric"
              value={String(item.year ?? "")}
              onChange={(_, data) => change({ ...item, year: yearOf(data.value) })}
              onBlur={props.onBlur}
            />
          </Field>
          <Field
            className={styles.span3}
            label={t("partnerships.fund.amount")}
            validationMessage={props.issues.at(index, "amount")}
          >
            <AmountInput
              value={item.amount}
              onChange={(amount) => change({ ...item, amount })}
              onBlur={props.onBlur}
            />
          </Field>
          <Field
            className={styles.span2}
            label={t("partnerships.fund.currency")}
            validationMessage={props.issues.at(index, "currency")}
          >
            <Input
              value={item.currency}
              maxLength={3}
              onChange={(_, data) => change({ ...item, currency: data.value.toUpperCase() })}
              onBlur={props.onBlur}
            />
          </Field>
          <Field className={styles.span6} label={t("partnerships.fund.purpose")}>
            <Input
              value={item.purpose}
              onChange={(_, data) => change({ ...item, purpose: data.value })}
              onBlur={props.onBlur}
            />
          </Field>
        </div>
      )}
    />
  );
}

/** An amount as Germans write it; what cannot be read is handed on as NaN for the schema to refuse. */
function AmountInput(props: {
  value: number;
  onChange: (amount: number) => void;
  onBlur?: () => void;
}) {
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const written = Number.isFinite(props.value) ? formatAmount(props.value, language) : "";
  return (
    <Input
      inputMode="decimal"
      value={typed ?? written}
      onChange={(_, data) => {
        setTyped(data.value);
        props.onChange(parseAmount(data.value) ?? Number.NaN);
      }}
      onBlur={() => {
        if (Number.isFinite(props.value)) setTyped(null);
        props.onBlur?.();
      }}
    />
  );
}

function yearOf(text: string): number | null {
  return text.trim() === "" ? null : Number(text);
}
