import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { useSearchActions } from "../search/search-text.tsx";
import { ShortcutList } from "../shell/shortcut-list.tsx";
import { pointsOf, SAMPLES, SUBJECTS } from "./sections.ts";

const useStyles = makeStyles({
  contents: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    listStyleType: "none",
    margin: `0 0 ${tokens.spacingVerticalL}`,
    padding: 0,
  },
  points: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    overflowWrap: "anywhere",
  },
  // Scrolled to and focused as a whole: the ring would say that it can be pressed.
  section: { outlineStyle: "none" },
  heading: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  samples: { margin: 0 },
  sample: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  query: { flex: "0 1 240px", minWidth: 0 },
  button: { maxWidth: "100%", minWidth: 0, overflowWrap: "anywhere" },
  meaning: { flex: "1 1 200px", margin: 0 },
  text: { marginTop: 0 },
});

/** All of the help on one page that can be scrolled, with its contents at the top. */
export function HelpScreen() {
  const styles = useStyles();
  const { t } = useTranslation();
  const chapters = [...SUBJECTS, "keyboard"] as const;
  return (
    <Page width="text">
      <PageHeader title={t("help.title")} below={t("help.text")} />
      <nav aria-label={t("help.contents")}>
        <ul className={styles.contents}>
          {chapters.map((chapter) => (
            <li key={chapter}>
              <Link as="button" onClick={() => goTo(chapter)}>
                {t(`help.${chapter}.title`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {SUBJECTS.map((subject) => (
        <div key={subject} id={idOf(subject)} tabIndex={-1} className={styles.section}>
          <SectionCard title={t(`help.${subject}.title`)}>
            <ul className={styles.points}>
              {pointsOf(subject).map((point) => (
                <li key={point}>{t(point)}</li>
              ))}
            </ul>
            {subject === "search" && <Samples />}
          </SectionCard>
        </div>
      ))}
      <div id={idOf("keyboard")} tabIndex={-1} className={styles.section}>
        <SectionCard title={t("help.keyboard.title")}>
          <p className={styles.text}>{t("help.keyboard.text")}</p>
          <ShortcutList />
        </SectionCard>
      </div>
    </Page>
  );
}

/** The language of the search by examples; each can be tried. */
function Samples() {
  const styles = useStyles();
  const { t } = useTranslation();
  const search = useSearchActions();
  return (
    <>
      <h3 className={styles.heading}>{t("help.search.examples")}</h3>
      <dl className={styles.samples}>
        {SAMPLES.map((sample) => {
          const query = t(`help.search.samples.${sample}.query`);
          return (
            <div key={sample} className={styles.sample}>
              <dt className={styles.query}>
                <Button
                  className={styles.button}
                  size="small"
                  aria-label={t("help.tryQuery", { query })}
                  onClick={() => search.submit(query)}
                >
                  {query}
                </Button>
              </dt>
              <dd className={styles.meaning}>{t(`help.search.samples.${sample}.meaning`)}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

function idOf(chapter: string): string {
  return `help-${chapter}`;
}

/** Scrolls there and takes the focus along, so that Tab goes on from there. */
function goTo(chapter: string): void {
  const section = document.getElementById(idOf(chapter));
  section?.scrollIntoView({ block: "start" });
  section?.focus({ preventScroll: true });
}
