import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { LockClosed20Regular } from "@fluentui/react-icons/svg/lock-closed";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isHeld } from "../../../shared/domain/hold.ts";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import { localToday } from "../../../shared/text/date-parse.ts";
import { HoldDialog } from "./hold-dialog.tsx";
import { useHoldText } from "./hold-text.ts";
import { useHold } from "./use-hold.ts";

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalL } });

/** Says on a record why, and until when, it cannot be deleted for good; nothing where it can. */
export function HoldNotice({ record }: { record: AnyRecord }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const text = useHoldText();
  const { lift } = useHold(record);
  const [changing, setChanging] = useState(false);
  if (record.holdReason === "") return null;
  const held = isHeld(record, localToday());
  return (
    <MessageBar
      intent={held ? "info" : "warning"}
      icon={<LockClosed20Regular />}
      layout="multiline"
      className={styles.bar}
    >
      <MessageBarBody>
        <MessageBarTitle>{text(record)}</MessageBarTitle>{" "}
        {t(held ? "holds.noticeText" : "holds.endedText")}
      </MessageBarBody>
      <MessageBarActions className="no-print">
        <Button size="small" onClick={() => setChanging(true)}>
          {t("holds.change")}
        </Button>
        <Button size="small" onClick={() => void lift()}>
          {t("holds.lift")}
        </Button>
      </MessageBarActions>
      {changing && <HoldDialog record={record} onClose={() => setChanging(false)} />}
    </MessageBar>
  );
}
