import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useBackendState } from "../../backend/use-backend-state.ts";
import { useNotify } from "../../components/notify.tsx";
import { useErrorText } from "../../components/use-error-text.ts";

/** Says that the backend died and comes back, or that it does not; and when it is there again. */
export function BackendBanner() {
  const { t } = useTranslation();
  const backend = useBackendState();
  const errorText = useErrorText();
  const notify = useNotify();
  const wasRestarting = useRef(false);
  useEffect(() => {
    if (backend.state === "ready" && wasRestarting.current) notify.done(t("shell.readyAgain"));
    wasRestarting.current = backend.state === "restarting";
  }, [backend.state, notify, t]);

  if (backend.state === "restarting") {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t("shell.restartingBanner")}</MessageBarBody>
      </MessageBar>
    );
  }
  if (backend.state === "failed" && backend.library) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t("shell.failedBanner")}</MessageBarTitle>{" "}
          {errorText(backend.error?.code ?? "backend/gone")}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return null;
}
