import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular, ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Delete16Regular } from "@fluentui/react-icons/svg/delete";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportTreeNode } from "../../../shared/contract/methods/imports.ts";
import type { ImportBatchSummary } from "../../../shared/domain/import-batch.ts";
import { useBackend, useBackendMutation } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { useNotify } from "../../components/notify.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { focusOnceLost } from "../../components/use-return-focus.ts";

/** Lines that are drawn without holding the window up; each "more" adds others. */
const FIRST_LINES = 40;
const MORE_LINES = 60;

const STATE_COLORS = {
  new: "success",
  extended: "brand",
  known: "informative",
  trashed: "informative",
  part: "informative",
} as const;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  nested: {
    listStyleType: "none",
    margin: 0,
    padding: `0 0 0 ${tokens.spacingHorizontalL}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    minHeight: "32px",
  },
  title: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  actions: { marginInlineStart: "auto", display: "flex", gap: tokens.spacingHorizontalXS },
});

/** What an import came to, as a tree, to be accepted or discarded line by line or as a whole. */
export function BatchTree({ batch }: { batch: ImportBatchSummary }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const tree = useBackend("imports.tree", { batchId: batch.id }).data;
  const [most, setMost] = useState(FIRST_LINES);
  if (!tree || tree.nodes.length === 0) return null;
  const children = new Map<string | null, ImportTreeNode[]>();
  // A parent stands before what is below it, so that the first lines are a tree, too.
  for (const node of tree.nodes.slice(0, most)) {
    const siblings = children.get(node.parent);
    if (siblings) siblings.push(node);
    else children.set(node.parent, [node]);
  }
  const more = tree.nodes.length - most;
  return (
    <SectionCard
      title={t("importReview.tree.title")}
      actions={batch.undoneAt === null && <UndoButton batchId={batch.id} />}
    >
      <p className={styles.quiet}>
        {t(batch.undoneAt === null ? "importReview.tree.intro" : "importReview.tree.wasUndone")}
      </p>
      <Branch nodes={children.get(null) ?? []} of={children} className={styles.list} />
      {more > 0 && (
        <Button onClick={() => setMost(most + MORE_LINES)}>
          {t("importReview.tree.more", { count: more })}
        </Button>
      )}
      {more <= 0 && tree.left > 0 && <p>{t("importReview.tree.left", { count: tree.left })}</p>}
    </SectionCard>
  );
}

function Branch(props: {
  nodes: ImportTreeNode[];
  of: Map<string | null, ImportTreeNode[]>;
  className: string;
}) {
  const styles = useStyles();
  if (props.nodes.length === 0) return null;
  return (
    <ul className={props.className}>
      {props.nodes.map((node) => (
        <li key={node.key}>
          <TreeLine node={node} />
          <Branch nodes={props.of.get(node.key) ?? []} of={props.of} className={styles.nested} />
        </li>
      ))}
    </ul>
  );
}

function TreeLine({ node }: { node: ImportTreeNode }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { recordId, kind } = node;
  if (recordId === null || kind === "programmeItem") {
    return <div className={styles.line}>{node.title}</div>;
  }
  const reasons = node.reasons.map((reason) => t(`importReview.tree.reason.${reason}`));
  return (
    <div className={styles.line}>
      <span className={styles.title}>
        <RecordLink id={recordId} kind={kind}>
          {node.title}
        </RecordLink>
      </span>
      <Badge appearance="outline" color={STATE_COLORS[node.state]}>
        {t(`importReview.tree.state.${node.state}`)}
      </Badge>
      {node.doubts.map((doubt) => (
        <Badge key={doubt} appearance="tint" color="warning">
          {t(`importReview.tree.doubt.${doubt}`)}
        </Badge>
      ))}
      {node.openFields > 0 && node.state !== "trashed" && (
        <span className={styles.quiet}>
          {t("importReview.tree.open", { count: node.openFields })}
        </span>
      )}
      {node.fileName && <span className={styles.quiet}>{node.fileName}</span>}
      {reasons.length > 0 && (
        <span className={styles.quiet}>
          {t("importReview.tree.because", { reasons: reasons.join(", ") })}
        </span>
      )}
      <LineActions node={node} id={recordId} />
    </div>
  );
}

function LineActions({ node, id }: { node: ImportTreeNode; id: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const confirm = useBackendMutation("records.confirm");
  const trash = useBackendMutation("records.trash");
  const restore = useBackendMutation("records.restore");
  const actions = useRef<HTMLSpanElement>(null);
  const { title } = node;
  // The button that was pressed goes with what it did; the line it belongs to stays.
  const stayHere = () => focusOnceLost(actions.current?.parentElement?.querySelector("a") ?? null);
  const discard = () =>
    trash.mutate(
      { id },
      {
        onSuccess: () => {
          stayHere();
          notify.done(t("importReview.tree.rejected"), () =>
            callBackend("records.restore", { id }),
          );
        },
        onError: notify.failed,
      },
    );
  return (
    <span ref={actions} className={styles.actions}>
      {node.openFields > 0 && node.state !== "trashed" && (
        <Button
          size="small"
          icon={<CheckmarkCircle16Regular />}
          aria-label={t("importReview.tree.acceptOf", { title })}
          disabledFocusable={confirm.isPending}
          onClick={() =>
            confirm.mutate({ id, fields: [] }, { onSuccess: stayHere, onError: notify.failed })
          }
        >
          {t("importReview.tree.accept")}
        </Button>
      )}
      {node.state === "new" && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Delete16Regular />}
          aria-label={t("importReview.tree.rejectOf", { title })}
          disabledFocusable={trash.isPending}
          onClick={discard}
        >
          {t("importReview.tree.reject")}
        </Button>
      )}
      {node.state === "trashed" && (
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndo16Regular />}
          aria-label={t("lists.trash.restoreNamed", { title })}
          disabledFocusable={restore.isPending}
          onClick={() => restore.mutate({ id }, { onSuccess: stayHere, onError: notify.failed })}
        >
          {t("lists.trash.restore")}
        </Button>
      )}
    </span>
  );
}

function UndoButton({ batchId }: { batchId: string }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const undo = useBackendMutation("imports.undo");
  const takeBack = () =>
    undo.mutate(
      { batchId },
      {
        onSuccess: ({ trashed, reverted }) => {
          focusOnceLost(document.getElementById("main"));
          notify.done(t("importReview.tree.undone", { count: trashed, reverted }));
        },
        onError: notify.failed,
        onSettled: () => setAsking(false),
      },
    );
  return (
    <>
      <Button size="small" icon={<ArrowUndo20Regular />} onClick={() => setAsking(true)}>
        {t("importReview.tree.undo")}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t("importReview.tree.undoTitle")}
        confirmLabel={t("importReview.tree.undoConfirm")}
        busy={undo.isPending}
        onConfirm={takeBack}
        onClose={() => setAsking(false)}
      >
        {t("importReview.tree.undoText")}
      </ConfirmDialog>
    </>
  );
}
