import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { useBackend } from "../../backend/queries.ts";
import { KindIcon } from "../../components/kind-icon.tsx";
import { editableFields, type FormValues } from "../records/form-values.ts";

/** A pause in typing after which the library is asked. */
const ASK_AFTER_MS = 350;
const COMPARED: ReadonlySet<RecordKind> = new Set<RecordKind>(["organisation", "person", "event"]);

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalL },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  name: {
    display: "inline-flex",
    gap: tokens.spacingHorizontalXS,
    flex: "1 1 220px",
    minWidth: 0,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** While a new record is typed: what the library has already that could be the same. */
export function LikelySame(props: {
  kind: RecordKind;
  values: FormValues;
  onOpen: (id: string) => void;
  onUse: (id: string) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const fields = usePausedValues(props.kind, props.values);
  const answer = useBackend(
    "duplicates.of",
    { kind: props.kind, fields },
    { enabled: COMPARED.has(props.kind) && hasTitle(fields), keepPrevious: true },
  );
  const candidates = hasTitle(fields) ? (answer.data?.candidates ?? []) : [];
  const [waved, setWaved] = useState<string | null>(null);
  const signature = candidates.map(({ id }) => id).join(" ");
  if (candidates.length === 0 || waved === signature) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar} politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{t("duplicates.proposal.title")}</MessageBarTitle>
        <ul className={styles.list}>
          {candidates.map(({ id, kind, title, place }) => (
            <li key={id} className={styles.item}>
              <span className={styles.name}>
                <KindIcon kind={kind} size={16} />
                <span>
                  {title} {place && <span className={styles.quiet}>{place}</span>}
                </span>
              </span>
              <Button
                size="small"
                aria-label={t("duplicates.proposal.useNamed", { title })}
                onClick={() => props.onUse(id)}
              >
                {t("duplicates.proposal.use")}
              </Button>
              <Button
                size="small"
                aria-label={t("duplicates.proposal.openNamed", { title })}
                onClick={() => props.onOpen(id)}
              >
                {t("duplicates.proposal.open")}
              </Button>
            </li>
          ))}
        </ul>
        <Button size="small" appearance="subtle" onClick={() => setWaved(signature)}>
          {t("duplicates.proposal.anyway")}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}

function hasTitle(fields: FormValues): boolean {
  return String(fields.name ?? fields.title ?? "").trim().length > 2;
}

/** The values as they were at the last pause in typing. */
function usePausedValues(kind: RecordKind, values: FormValues): FormValues {
  const text = JSON.stringify(values);
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), ASK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const parsed = JSON.parse(paused) as FormValues;
  return Object.fromEntries(editableFields(kind).map((name) => [name, parsed[name]]));
}
