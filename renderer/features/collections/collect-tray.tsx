import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { type DragEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/queries.ts";
import { KindIcon } from "../../components/kind-icon.tsx";
import { useCollect } from "./use-collect.ts";

/** The collections that were changed last are the ones that are being filled. */
const SHOWN = 8;

const useStyles = makeStyles({
  tray: {
    position: "fixed",
    right: tokens.spacingHorizontalL,
    top: "72px",
    zIndex: 1000,
    width: "280px",
    maxWidth: "70vw",
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow28,
  },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  target: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    "& > *": { pointerEvents: "none" },
    "& > svg": { flexShrink: 0 },
  },
  over: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
});

/** Where a dragged record can be dropped; it is there only while something is dragged. */
export function CollectTray(props: {
  recordId: string;
  onDone: () => void;
  onNew: (recordId: string) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const collect = useCollect();
  const { data } = useBackend("records.list", {
    kinds: ["collection"],
    sort: "updatedAt",
    descending: true,
    limit: SHOWN,
  });
  const drop = (act: () => void) => {
    props.onDone();
    act();
  };
  return (
    <section className={mergeClasses(styles.tray, "no-print")} aria-label={t("collections.tray")}>
      <h2 className={styles.heading}>{t("collections.tray")}</h2>
      {data?.items.map((collection) => (
        <DropTarget
          key={collection.id}
          icon={<KindIcon kind="collection" size={16} />}
          label={collection.title}
          onDrop={() => drop(() => void collect(props.recordId, collection.id))}
        />
      ))}
      <DropTarget
        icon={<Add16Regular aria-hidden />}
        label={t("collections.other")}
        onDrop={() => drop(() => props.onNew(props.recordId))}
      />
    </section>
  );
}

function DropTarget(props: { icon: ReactNode; label: string; onDrop: () => void }) {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const accept = (event: DragEvent) => {
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the key S does the same
    <div
      className={mergeClasses(styles.target, over && styles.over)}
      onDragEnter={accept}
      onDragOver={accept}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        props.onDrop();
      }}
    >
      {props.icon}
      <span>{props.label}</span>
    </div>
  );
}
