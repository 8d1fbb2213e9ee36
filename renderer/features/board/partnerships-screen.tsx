import { Button, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { Handshake24Regular } from "@fluentui/react-icons/svg/handshake";
import { PersonSwap20Regular } from "@fluentui/react-icons/svg/person-swap";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/queries.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { KindTile } from "../../components/kind-icon.tsx";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { PrintedPart } from "../../components/printed-part.tsx";
import { ListLayout } from "../lists/list-layout.tsx";
import { SaveTableButton } from "../reports/save-table-button.tsx";
import { BoardFilters } from "./board-filter-bar.tsx";
import { countSilent, filterBoard, NO_FILTER, sortCards } from "./board-filters.ts";
import { useBoardParams } from "./board-memory.ts";
import type { BoardParams } from "./board-params.ts";
import { boardTable } from "./board-table.ts";
import { BoardView } from "./board-view.tsx";
import { MoneyByYear } from "./money-by-year.tsx";
import { PartnershipTable } from "./partnership-table.tsx";
import { useCardActions } from "./use-card-actions.tsx";

const VIEWS = ["board", "list", "money"] as const;
const NO_NAMES: readonly string[] = [];

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    paddingBottom: tokens.spacingVerticalM,
  },
  hint: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    "@media (max-width: 760px), (max-height: 560px)": { display: "none" },
  },
  content: { height: "100%", display: "flex", flexDirection: "column", minHeight: 0 },
  fill: { flex: "1 1 auto", minHeight: 0 },
});

/** All partnerships: by status on a board, as a list, and their money by year. */
export function PartnershipsScreen() {
  const styles = useStyles();
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/partnerships" });
  const given = useSearch({ from: "/partnerships" });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const answer = useBackend("partnerships.board", {});
  // Many cards are drawn a piece at a time, so that the window answers meanwhile.
  const board = useDeferredValue(answer.data);
  const { params, remember } = useBoardParams(given, board?.responsible ?? NO_NAMES);
  const { view, sort, descending } = params;
  const { actions, dialogs } = useCardActions(board, () => setSelected(new Set()));
  const columns = useMemo(() => filterBoard(board?.columns ?? [], params), [board, params]);
  const cards = useMemo(() => sortCards(columns, sort, descending), [columns, sort, descending]);
  const total = board?.columns.reduce((sum, column) => sum + column.cards.length, 0) ?? 0;
  const chosen = cards.filter((card) => selected.has(card.id));
  const set = (changes: Partial<BoardParams>) => {
    remember(changes);
    void navigate({ replace: true, search: { ...params, ...changes } });
  };
  const statuses = useMemo(
    () => columns.map((column) => column.status).filter((status) => status !== ""),
    [columns],
  );

  const content = () => {
    if (answer.error) {
      return <LoadFailure error={answer.error} onRetry={() => void answer.refetch()} />;
    }
    if (!board) return <Waiting />;
    if (view === "money") return <MoneyByYear />;
    if (total === 0) {
      return (
        <EmptyState
          icon={<Handshake24Regular aria-hidden />}
          title={t("board.empty")}
          text={t("board.emptyText")}
        />
      );
    }
    if (cards.length === 0) {
      return (
        <EmptyState
          title={t("board.nothingFits")}
          actions={<Button onClick={() => set(NO_FILTER)}>{t("board.clearFilters")}</Button>}
        />
      );
    }
    if (view === "list") {
      return (
        <PartnershipTable
          cards={cards}
          months={params.months}
          statuses={statuses}
          sort={sort}
          descending={descending}
          onSort={(nextSort, nextDescending) => set({ sort: nextSort, descending: nextDescending })}
          selected={selected}
          onSelect={setSelected}
          actions={actions}
        />
      );
    }
    return (
      <div className={styles.content}>
        <div className={styles.fill}>
          <BoardView columns={columns} months={params.months} actions={actions} />
        </div>
        <p className={styles.hint}>{t("board.keysHint")}</p>
      </div>
    );
  };

  return (
    <ListLayout
      head={
        <>
          <PageHeader
            title={t("board.nav")}
            lead={<KindTile kind="partnership" />}
            below={
              <span role="status">
                {board
                  ? cards.length === total
                    ? t("board.count", { count: total })
                    : t("board.countOf", { count: cards.length, total })
                  : "\u00a0"}
              </span>
            }
            actions={
              <>
                {view === "list" && (
                  <Button
                    icon={<PersonSwap20Regular />}
                    disabledFocusable={chosen.length === 0}
                    onClick={() => actions.handOver(chosen.map((card) => card.id))}
                  >
                    {t("board.handOver")}
                    {chosen.length > 0 && ` (${chosen.length})`}
                  </Button>
                )}
                {view !== "money" && cards.length > 0 && (
                  <SaveTableButton title={t("board.title")} make={() => boardTable(cards, t)} />
                )}
                <Button
                  appearance="primary"
                  icon={<Add20Regular />}
                  onClick={() =>
                    void navigate({ to: "/new/$kind", params: { kind: "partnership" } })
                  }
                >
                  {t("kinds.partnership.new")}
                </Button>
              </>
            }
          />
          <div className={styles.bar}>
            <TabList
              aria-label={t("board.view.label")}
              selectedValue={view}
              onTabSelect={(_, data) => set({ view: data.value as typeof view })}
            >
              {VIEWS.map((name) => (
                <Tab key={name} value={name}>
                  {t(`board.view.${name}`)}
                </Tab>
              ))}
            </TabList>
            {view !== "money" && (
              <BoardFilters
                filter={params}
                responsible={board?.responsible ?? []}
                silent={countSilent(board?.columns ?? [], params)}
                onChange={set}
              />
            )}
          </div>
        </>
      }
    >
      {view !== "money" && <PrintedPart total={cards.length} />}
      {content()}
      {dialogs}
    </ListLayout>
  );
}
