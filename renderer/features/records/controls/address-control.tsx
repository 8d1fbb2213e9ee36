import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Address, Venue } from "../../../../shared/domain/place.ts";
import type { ControlProps } from "./control-props.ts";
import { Fieldset, useFieldsetStyles } from "./fieldset.tsx";

/** Street, town and key of the Kreis. */
export function AddressControl(props: ControlProps<Address>) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t(props.field.label)}>
      <AddressParts {...props} at={(part) => props.issues.at(part)} />
    </Fieldset>
  );
}

/** The house, its address and, where known, its position. */
export function VenueControl(props: ControlProps<Venue>) {
  const styles = useFieldsetStyles();
  const { t } = useTranslation();
  const { value, onChange } = props;
  return (
    <Fieldset legend={t(props.field.label)}>
      <div className={styles.grid}>
        <Field className={styles.span12} label={t("records.address.venueName")}>
          <Input
            value={value.name}
            onChange={(_, data) => onChange({ ...value, name: data.value })}
            onBlur={props.onBlur}
          />
        </Field>
        <div className={styles.span12}>
          <AddressParts
            value={value.address}
            at={(part) => props.issues.at("address", part)}
            onChange={(address) => onChange({ ...value, address })}
            onBlur={props.onBlur}
          />
        </div>
        {(["latitude", "longitude"] as const).map((part) => (
          <Field
            key={part}
            className={styles.span6}
            label={t(`records.address.${part}`)}
            validationMessage={props.issues.at("position", part)}
          >
            <DegreeInput
              value={value.position?.[part]}
              onChange={(degree) =>
                onChange({ ...value, position: withDegree(value, part, degree) })
              }
              onBlur={props.onBlur}
            />
          </Field>
        ))}
      </div>
    </Fieldset>
  );
}

function AddressParts(props: {
  value: Address;
  at: (part: keyof Address) => string | undefined;
  onChange: (address: Address) => void;
  onBlur?: () => void;
}) {
  const styles = useFieldsetStyles();
  const { t } = useTranslation();
  const spans = {
    street: styles.span12,
    postcode: styles.span3,
    city: styles.span3,
    country: styles.span3,
    ags: styles.span3,
  };
  return (
    <div className={styles.grid}>
      {(["street", "postcode", "city", "country", "ags"] as const).map((part) => (
        <Field
          key={part}
          className={spans[part]}
          label={t(`records.address.${part}`)}
          validationMessage={props.at(part)}
        >
          <Input
            value={props.value[part]}
            inputMode={part === "postcode" || part === "ags" ? "numeric" : undefined}
            onChange={(_, data) => props.onChange({ ...props.value, [part]: data.value })}
            onBlur={props.onBlur}
          />
        </Field>
      ))}
    </div>
  );
}

/** Degrees with comma or point. What is no number is handed on as NaN for the schema to refuse. */
function DegreeInput(props: {
  value: number | undefined;
  onChange: (degree: number | undefined) => void;
  onBlur?: () => void;
}) {
  const [text, setText] = useState(() => String(props.value ?? "").replace(".", ","));
  return (
    <Input
      value={text}
      inputMode="decimal"
      onBlur={props.onBlur}
      onChange={(_, data) => {
        setText(data.value);
        const bare = data.value.trim().replace(",", ".");
        props.onChange(bare === "" ? undefined : Number(bare));
      }}
    />
  );
}

function withDegree(venue: Venue, part: "latitude" | "longitude", degree: number | undefined) {
  const next = { ...venue.position, [part]: degree };
  const isEmpty = next.latitude === undefined && next.longitude === undefined;
  return isEmpty ? null : (next as Venue["position"]);
}
