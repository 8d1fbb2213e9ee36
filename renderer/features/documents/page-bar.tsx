import { Button, Input, makeStyles, Tooltip, tokens } from "@fluentui/react-components";
import { ChevronLeft20Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordOf } from "../../../shared/domain/record.ts";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  number: { width: "64px", minWidth: 0 },
  total: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
});

/** Previous, next, and a number to type. */
export function PageBar(props: {
  unit: RecordOf<"document">["pageUnit"];
  number: number;
  total: number;
  onShow: (page: number) => void;
}) {
  const { unit, number, total, onShow } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const wanted = Number(typed);
    setTyped(null);
    if (Number.isInteger(wanted) && wanted > 0) onShow(Math.min(wanted, total));
  };
  return (
    <div className={styles.bar}>
      <Tooltip relationship="label" content={t(`documents.reader.previous.${unit}`)}>
        <Button
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          disabledFocusable={number <= 1}
          onClick={() => onShow(number - 1)}
        />
      </Tooltip>
      <Input
        className={styles.number}
        inputMode="numeric"
        aria-label={t(`documents.reader.goTo.${unit}`)}
        value={typed ?? String(number)}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={() => typed !== null && go()}
        onKeyDown={(event) => {
          if (event.key === "Enter") go();
        }}
      />
      <span className={styles.total} aria-hidden>
        / {total}
      </span>
      <Tooltip relationship="label" content={t(`documents.reader.next.${unit}`)}>
        <Button
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          disabledFocusable={number >= total}
          onClick={() => onShow(number + 1)}
        />
      </Tooltip>
    </div>
  );
}
