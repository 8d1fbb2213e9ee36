import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { TextWithMentions } from "./mentions/mention-link.tsx";

/** Characters from which a text is folded: about twelve lines. */
const LONG = 1_200;

const useStyles = makeStyles({
  text: {
    whiteSpace: "pre-wrap",
    margin: 0,
    maxWidth: "72ch",
    lineHeight: tokens.lineHeightBase400,
  },
  folded: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 10,
    overflow: "hidden",
  },
});

/** Paragraphs as they were written; long ones are folded until somebody wants them. */
export function ProseText({ text }: { text: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const isLong = text.length > LONG;
  return (
    <>
      <p className={mergeClasses(styles.text, isLong && !open && styles.folded)}>
        <TextWithMentions text={text} />
      </p>
      {isLong && (
        <Link as="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "records.view.showLess" : "records.view.showMore")}
        </Link>
      )}
    </>
  );
}
