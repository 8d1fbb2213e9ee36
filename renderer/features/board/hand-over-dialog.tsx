import {
  Button,
  Combobox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Option,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { callBackend } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";
import { useReturnFocus } from "../../components/use-return-focus.ts";

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
  const [busy, setBusy] = useState(false);
  useReturnFocus(true);
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
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void handOver();
          }}
        >
          <DialogBody>
            <DialogTitle>{t("board.handOverTitle", { count: props.ids.length })}</DialogTitle>
            <DialogContent>
              <Field label={t("board.colleague")} hint={t("board.handOverText")}>
                <Combobox
                  freeform
                  value={to}
                  onChange={(event) => setTo(event.target.value)}
                  onOptionSelect={(_, data) => setTo(data.optionText ?? "")}
                >
                  {matches.map((name) => (
                    <Option key={name}>{name}</Option>
                  ))}
                </Combobox>
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={props.onClose}>{t("shell.cancel")}</Button>
              <Button appearance="primary" type="submit" disabledFocusable={typed === "" || busy}>
                {t("board.handOverDo")}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
