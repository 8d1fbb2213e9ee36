import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

/** Characters of a title that stand there without asking for room; longer ones are unfolded. */
const LONG_TITLE = 400;

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    paddingBottom: tokens.spacingVerticalL,
    "@media (max-height: 460px)": { paddingBottom: tokens.spacingVerticalS },
  },
  lead: { "@media (max-width: 560px), (max-height: 460px)": { display: "none" } },
  words: { flex: "1 1 260px", minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
    // At 400 % a title of three lines would be all that the window shows.
    "@media (max-height: 320px)": {
      fontSize: tokens.fontSizeBase500,
      lineHeight: tokens.lineHeightBase500,
    },
  },
  folded: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 4,
    overflow: "hidden",
  },
  above: { marginBottom: tokens.spacingVerticalXS },
  below: {
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 4,
    overflow: "hidden",
    // Few words fill four lines here; all of them are to be read.
    "@media (max-width: 480px)": { WebkitLineClamp: 12 },
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
});

/** Head of a screen: its one h1, what belongs above and below it, and what can be done. */
export function PageHeader(props: {
  title: string;
  above?: ReactNode;
  below?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const isLong = props.title.length > LONG_TITLE;
  useEffect(() => {
    document.title = `${props.title.slice(0, LONG_TITLE)} – Fadenwerk`;
  }, [props.title]);
  return (
    <header className={styles.header}>
      {props.lead && <div className={styles.lead}>{props.lead}</div>}
      <div className={styles.words}>
        {props.above && <div className={styles.above}>{props.above}</div>}
        <h1 className={mergeClasses(styles.title, isLong && !open && styles.folded)}>
          {props.title}
        </h1>
        {isLong && (
          <Link as="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? "records.view.showLess" : "records.view.showMore")}
          </Link>
        )}
        {props.below && <div className={styles.below}>{props.below}</div>}
      </div>
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </header>
  );
}
