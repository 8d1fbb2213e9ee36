import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type MapOutline, TAKEN_UP_DISTRICTS } from "../../../shared/domain/map-outline.ts";
import { callBackend } from "../../client.ts";
import { MomentText } from "../../components/date-text.tsx";
import { FormDialog } from "../../components/form-dialog.tsx";
import { useNotify } from "../../components/notify.tsx";
import type { DistrictFacts } from "./measures.ts";

/** Names that are written out before "and 12 more". */
const SHOWN = 8;

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    "@media (max-width: 500px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What a loaded file of outlines holds and lacks, where it is from, and the ways to get rid of it. */
export function OutlineDialog(props: {
  outline: MapOutline;
  districts: readonly DistrictFacts[];
  onLoadOther: () => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const { outline, districts } = props;
  const [source, setSource] = useState(outline.source);
  const nameOf = (ags: string) => {
    const named = (key: string) => districts.find((one) => one.ags === key)?.name ?? key;
    const successor = TAKEN_UP_DISTRICTS[ags];
    return successor
      ? t("map.outlines.takenUp", { name: named(ags), successor: named(successor) })
      : named(ags);
  };
  const listed = (words: readonly string[]) => {
    const left = words.length - SHOWN;
    const shown = words.slice(0, SHOWN).join(", ");
    return left > 0 ? `${shown} ${t("map.outlines.more", { count: left })}` : shown;
  };
  const save = async () => {
    try {
      await callBackend("map.setOutlineSource", { source });
      notify.done(t("map.outlines.saved"));
      props.onClose();
    } catch (error) {
      notify.failed(error);
    }
  };
  const remove = async () => {
    try {
      await callBackend("map.removeOutline", {});
      props.onClose();
      notify.done(t("map.outlines.removed"), () => callBackend("map.swapOutline", {}));
    } catch (error) {
      notify.failed(error);
    }
  };
  const facts: [term: string, value: string][] = [
    [t("map.outlines.file"), outline.fileName],
    [t("map.outlines.coordinates"), outline.coordinates],
    [
      t("map.outlines.found"),
      t("map.outlines.foundOf", {
        count: Object.keys(outline.districts).length,
        total: districts.length,
      }),
    ],
    ...(outline.missing.length > 0
      ? [[t("map.outlines.missing"), listed(outline.missing.map(nameOf))] as [string, string]]
      : []),
    ...(outline.unknown.length > 0
      ? [[t("map.outlines.unknown"), listed(outline.unknown)] as [string, string]]
      : []),
  ];
  return (
    <FormDialog
      title={t("map.outlines.title")}
      submit={{ label: t("map.outlines.save"), onSubmit: () => void save() }}
      closeLabel={t("map.outlines.close")}
      onClose={props.onClose}
    >
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <Fact key={term} term={term} value={value} />
        ))}
        <dt className={styles.term}>{t("map.outlines.loadedOn")}</dt>
        <dd className={styles.value}>
          <MomentText at={outline.loadedAt} />
        </dd>
      </dl>
      {outline.unknown.length > 0 && (
        <div className={styles.hint}>{t("map.outlines.unknownHint")}</div>
      )}
      <Field label={t("map.outlines.source")} hint={t("map.outlines.sourceHint")}>
        <Textarea
          rows={2}
          maxLength={1_000}
          value={source}
          onChange={(_, data) => setSource(data.value)}
        />
      </Field>
      <div className={styles.ways}>
        <Button size="small" onClick={props.onLoadOther}>
          {t("map.outlines.other")}
        </Button>
        <Button size="small" onClick={() => void remove()}>
          {t("map.outlines.remove")}
        </Button>
      </div>
    </FormDialog>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
