import { makeStyles, tokens } from "@fluentui/react-components";
import { type Ref, useEffect, useImperativeHandle, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/queries.ts";
import { MarkedText } from "../../components/marked-text.tsx";
import { pickFromText } from "./pick-from-text.ts";
import type { PicksPassages } from "./picked-passage.ts";
import type { Reading } from "./use-reading.ts";

const useStyles = makeStyles({
  box: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, whiteSpace: "pre-wrap" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What was recognised on a page that is a picture, to read and to select beside it. */
export function RecognisedText(props: {
  ref?: Ref<PicksPassages>;
  recordId: string;
  page: number;
  reading: Reading;
}) {
  const { recordId, page: number, reading } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const paragraph = useRef<HTMLParagraphElement>(null);
  const answer = useBackend("documents.page", { id: recordId, page: number, query: reading.query });
  const { page, marks = [] } = answer.data ?? {};
  const { countMarks } = reading;
  const count = answer.data?.marks.length;
  useEffect(() => {
    if (count !== undefined) countMarks(number, count);
  }, [count, number, countMarks]);
  useImperativeHandle(props.ref, () => ({
    pick: () => (page ? pickFromText(paragraph.current, page.text, number) : null),
    pageText: () => page?.text ?? "",
  }));
  if (!page) return null;
  return (
    <section className={styles.box} aria-label={t("documents.reader.recognisedText")}>
      <h3 className={styles.title}>{t("documents.reader.recognisedText")}</h3>
      {page.text.trim() === "" ? (
        <p className={styles.quiet}>
          {t(page.scan === "waiting" ? "documents.reader.scanWaiting" : "documents.reader.noWords")}
        </p>
      ) : (
        <p ref={paragraph} className={styles.text}>
          <MarkedText text={page.text} marks={marks} />
        </p>
      )}
    </section>
  );
}
