import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ProgrammeItem } from "../../../shared/domain/programme-item.ts";
import { ProseText } from "../records/prose-text.tsx";
import { ReferenceLine } from "../records/reference-text.tsx";

const useStyles = makeStyles({
  counts: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(88px, 110px) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopStyle: "none" },
    "@media (max-width: 600px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: 0 },
  },
  time: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  kind: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  title: { fontWeight: tokens.fontWeightSemibold },
  line: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  label: { color: tokens.colorNeutralForeground3 },
});

/** The programme in its order: when, what, who, and which examples were shown. */
export function ProgrammeView({ programme }: { programme: readonly ProgrammeItem[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      {programme.length > 3 && (
        <p className={styles.counts}>
          {t("events.programme.counts")}: {countsByKind(programme).join(", ")}
        </p>
      )}
      <ol className={styles.list}>
        {programme.map((item, index) => (
          <li key={item.id ?? index} className={styles.item}>
            <div className={styles.time}>{timeOf(item)}</div>
            <div>
              <div className={styles.kind}>{nameOf(item)}</div>
              {item.title && <div className={styles.title}>{item.title}</div>}
              <Line label={t("events.programme.speakers")} references={item.speakers} />
              {item.description && <ProseText text={item.description} />}
              <Line
                label={t("events.programme.practiceExamples")}
                references={item.practiceExamples}
              />
              <Line label={t("events.programme.documents")} references={item.documents} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function Line(props: { label: string; references: ProgrammeItem["speakers"] }) {
  const styles = useStyles();
  if (props.references.length === 0) return null;
  return (
    <div className={styles.line}>
      <span className={styles.label}>{props.label}:</span>
      <span>
        <ReferenceLine references={props.references} />
      </span>
    </div>
  );
}

function timeOf(item: ProgrammeItem): string {
  if (!item.endTime) return item.startTime;
  return `${item.startTime}–${item.endTime}`;
}

/** "Themeninsel 7", as printed. */
export function nameOf(item: Pick<ProgrammeItem, "itemKind" | "number">): string {
  return [item.itemKind, item.number].filter((part) => part !== null && part !== "").join(" ");
}

/** "1 Fachvortrag", "11 Themeninsel": what a person checks first after an import. */
function countsByKind(programme: readonly ProgrammeItem[]): string[] {
  const counts = new Map<string, number>();
  for (const { itemKind } of programme) {
    if (itemKind) counts.set(itemKind, (counts.get(itemKind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `${count} × ${kind}`);
}
