import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNumberFormat } from "../../messages/use-language.ts";

/** Screen readers hear the number once typing pauses, not at every key. */
const SPOKEN_AFTER_MS = 700;

const useStyles = makeStyles({
  count: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

/** How much was found: the heading of the results, and spoken. */
export function HitCount(props: { total: number }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useNumberFormat();
  const text = t("search.hits", { count: props.total, formatted: format(props.total) });
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), SPOKEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      <h1 className={styles.count}>{text}</h1>
      <span role="status" className="visually-hidden">
        {spoken}
      </span>
    </>
  );
}
