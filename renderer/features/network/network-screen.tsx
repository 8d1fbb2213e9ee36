import {
  Button,
  Field,
  makeStyles,
  Select,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { type CSSProperties, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { titleOf } from "../../../shared/domain/record.ts";
import { useBackend, useRecord } from "../../backend/queries.ts";
import { KindBadge, KindIcon } from "../../components/kind-icon.tsx";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { PaneEdge, usePane } from "../../components/pane-edge.tsx";
import { NetworkList } from "./network-list.tsx";
import type { NetworkParams } from "./network-params.ts";
import { NetworkPicture } from "./network-picture.tsx";
import { usePlacedNetwork } from "./use-placed-network.ts";

const KINDS = [
  "organisation",
  "person",
  "partnership",
  "practiceExample",
  "event",
  "document",
] as const satisfies readonly RecordKind[];

const STACKED = "@media (max-width: 900px), (max-height: 460px)";

const useStyles = makeStyles({
  screen: {
    boxSizing: "border-box",
    height: "100%",
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    [STACKED]: { height: "auto", padding: tokens.spacingHorizontalM },
  },
  tools: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  kinds: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  columns: {
    flex: "1 1 auto",
    minHeight: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto minmax(0, min(60%, var(--pane-width)))",
    gap: tokens.spacingHorizontalS,
    [STACKED]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  edge: { [STACKED]: { display: "none" } },
  part: { minHeight: 0, [STACKED]: { height: "440px" } },
});

/** What hangs together with a record, drawn and listed. */
export function NetworkScreen(props: {
  id: string;
  params: NetworkParams;
  onChange: (changed: Partial<NetworkParams>) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const pane = usePane("network", { first: 400, least: 240, most: 900 });
  const navigate = useNavigate();
  const { id, params, onChange } = props;
  const [lit, setLit] = useState("");
  const record = useRecord(id);
  const answer = useBackend(
    "network.around",
    { id, depth: params.depth, kinds: params.kinds },
    { keepPrevious: true },
  );
  const network = answer.data;
  const placed = usePlacedNetwork(network);
  const open = useCallback(
    (target: string) => void navigate({ to: "/record/$id", params: { id: target } }),
    [navigate],
  );
  const failed = answer.error ?? record.error;
  if (failed) {
    return (
      <Page>
        <LoadFailure error={failed} onRetry={() => void answer.refetch()} />
      </Page>
    );
  }
  if (!network || !placed || !record.data) return <Waiting />;
  const title = titleOf(record.data.record);
  const shown = (kind: RecordKind) => params.kinds.length === 0 || params.kinds.includes(kind);
  function toggle(kind: RecordKind) {
    const before = KINDS.filter(shown);
    const next = shown(kind) ? before.filter((other) => other !== kind) : [...before, kind];
    if (next.length > 0) onChange({ kinds: next.length === KINDS.length ? [] : next });
  }
  return (
    <div className={styles.screen}>
      <PageHeader
        above={<KindBadge kind={record.data.record.kind} />}
        title={t("network.title", { title })}
        below={
          <span role="status">
            {t("network.summary", { count: network.nodes.length - 1 })}
            {network.truncated && ` ${t("network.truncated")}`}
          </span>
        }
        actions={<Button onClick={() => open(id)}>{t("network.toRecord")}</Button>}
      />
      <div className={styles.tools}>
        <Field label={t("network.depth")} size="small">
          <Select
            size="small"
            value={String(params.depth)}
            onChange={(_, { value }) => onChange({ depth: Number(value) })}
          >
            {([1, 2, 3] as const).map((depth) => (
              <option key={depth} value={depth}>
                {t(`network.depths.${depth}`)}
              </option>
            ))}
          </Select>
        </Field>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a line */}
        <div role="group" className={styles.kinds} aria-label={t("network.kinds")}>
          {KINDS.map((kind) => (
            <ToggleButton
              key={kind}
              size="small"
              shape="circular"
              checked={shown(kind)}
              icon={<KindIcon kind={kind} size={16} />}
              onClick={() => toggle(kind)}
            >
              {t("network.kindWithLetter", {
                kind: t(`kinds.${kind}.many`),
                letter: t(`network.letter.${kind}`),
              })}
            </ToggleButton>
          ))}
        </div>
      </div>
      <div
        className={styles.columns}
        style={{ "--pane-width": `${pane.width}px` } as CSSProperties}
      >
        <div className={styles.part}>
          <NetworkPicture
            placed={placed}
            lit={lit}
            onLight={setLit}
            onOpen={open}
            name={t("network.picture", { title, count: network.nodes.length - 1 })}
          />
        </div>
        <PaneEdge pane={pane} name={t("network.listPane")} side="right" className={styles.edge} />
        <div className={styles.part}>
          <NetworkList
            network={network}
            lit={lit}
            onLight={setLit}
            name={t("network.list", { title })}
          />
        </div>
      </div>
    </div>
  );
}
