import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/queries.ts";
import { MomentText } from "../../components/date-text.tsx";
import { LoadFailure } from "../../components/load-states.tsx";
import { useNotify } from "../../components/notify.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { copyText } from "../records/copy-text.ts";

const COLUMNS = ["at", "kind", "id", "by", "changed"] as const;

const useStyles = makeStyles({
  quiet: { marginTop: 0, color: tokens.colorNeutralForeground3 },
  // Columns keep their words; a narrow window scrolls the table, not the page.
  scroll: { overflowX: "auto" },
  table: { minWidth: "560px" },
  id: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100 },
});

/** What was erased for good, when and by whom: never what it was called. */
export function ErasureProtocol() {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const answer = useBackend("privacy.protocol", {}, { keepPrevious: true });
  const erasures = answer.data?.erasures ?? [];
  const copy = () => {
    const head = COLUMNS.map((name) => t(`privacy.protocol.${name}`));
    const rows = erasures.map(({ at, kind, id, author, changedRecords }) => [
      at,
      t(`kinds.${kind}.one`),
      id,
      author,
      changedRecords,
    ]);
    const lines = [head, ...rows].map((cells) => cells.join("\t"));
    if (copyText(lines.join("\n"))) notify.done(t("records.values.copied"));
  };
  return (
    <SectionCard
      title={t("privacy.protocol.title")}
      actions={
        erasures.length > 0 && (
          <Button size="small" appearance="subtle" icon={<Copy20Regular />} onClick={copy}>
            {t("privacy.protocol.copy")}
          </Button>
        )
      }
    >
      {answer.error && <LoadFailure error={answer.error} />}
      <p className={styles.quiet}>
        {t(
          answer.data && erasures.length === 0 ? "privacy.protocol.none" : "privacy.protocol.text",
        )}
      </p>
      {erasures.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
        <section className={styles.scroll} tabIndex={0} aria-label={t("privacy.protocol.title")}>
          <Table size="small" className={styles.table} aria-label={t("privacy.protocol.title")}>
            <TableHeader>
              <TableRow>
                {COLUMNS.map((name) => (
                  <TableHeaderCell key={name}>{t(`privacy.protocol.${name}`)}</TableHeaderCell>
                ))}
              </TableRow>
            </TableHeader>
            <TableBody>
              {erasures.map(({ at, kind, id, author, changedRecords }) => (
                <TableRow key={id}>
                  <TableCell>
                    <MomentText at={at} withTime />
                  </TableCell>
                  <TableCell>{t(`kinds.${kind}.one`)}</TableCell>
                  <TableCell className={styles.id}>{id}</TableCell>
                  <TableCell>{author}</TableCell>
                  <TableCell>{changedRecords}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </section>
      )}
    </SectionCard>
  );
}
