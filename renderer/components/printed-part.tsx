import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useNumberFormat } from "../messages/use-language.ts";
import { useNotify } from "./notify.tsx";
import { MOST_PRINTED_ROWS, useIsPrinting } from "./printing.ts";

/** Says on paper, and on screen when it has been printed, that a list is longer than what is printed. */
export function PrintedPart(props: { total: number; most?: number }) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const notify = useNotify();
  const isPrinting = useIsPrinting();
  const most = props.most ?? MOST_PRINTED_ROWS;
  const isCut = isPrinting && props.total > most;
  const text = t("shell.printedPart", { printed: format(most), total: format(props.total) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once after each print
  useEffect(() => {
    if (isCut) return () => notify.warned(text);
  }, [isCut]);
  return isCut ? <p>{text}</p> : null;
}
