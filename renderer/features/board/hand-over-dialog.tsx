import { Combobox, Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { callBackend } from "../../client.ts";
import { FormDialog } from "../../components/form-dialog.tsx";
import { useNotify } from "../../components/notify.tsx";

function isEnter(event: object): boolean {
  return "key" in event && event.key === "Enter";
}

/** Gives partnerships to a colleague: one of those who look after some, or a new name. */
export function HandOverDialog(props: {
  ids: readonly string[];
  colleagues: readonly string[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [to, setTo] = useState("");
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const typed = to.trim();
  const matches = props.colleagues.filter((name) =>
    name.toLocaleLowerCase("de").includes(typed.toLocaleLowerCase("de")),
  );

  const handOver = async () => {
    if (typed === "" || busy) return;
    setBusy(true);
    try {
      const { before } = await callBackend("partnerships.handOver", {
        ids: [...props.ids],
        to: typed,
      });
      notify.done(t("board.handedOver", { count: props.ids.length, to: typed }), () =>
        callBackend("partnerships.handBack", { before }),
      );
      props.onDone();
    } catch (error) {
      setBusy(false);
      notify.failed(error);
    }
  };
  return (
    <FormDialog
      title={t("board.handOverTitle", { count: props.ids.length })}
      submit={{
        label: t("board.handOverDo"),
        isDisabled: typed === "" || busy,
        onSubmit: () => void handOver(),
      }}
      onClose={props.onClose}
    >
      <Field label={t("board.colleague")} hint={t("board.handOverText")}>
        <Combobox
          freeform
          value={to}
          open={open}
          // Arrows and letters open the list; Enter on a closed one says that the name is chosen.
          onOpenChange={(event, data) => setOpen(data.open && !isEnter(event))}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || open) return;
            event.preventDefault();
            void handOver();
          }}
          onChange={(event) => setTo(event.target.value)}
          onOptionSelect={(_, data) => setTo(data.optionText ?? "")}
        >
          {matches.map((name) => (
            <Option key={name}>{name}</Option>
          ))}
        </Combobox>
      </Field>
    </FormDialog>
  );
}
