import { Button, SearchBox as FilterBox, makeStyles } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { ArrowImport20Regular } from "@fluentui/react-icons/svg/arrow-import";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { useBackend } from "../../backend/queries.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { KindIcon, KindTile } from "../../components/kind-icon.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { useNumberFormat } from "../../messages/use-language.ts";
import { SaveTableButton } from "../reports/save-table-button.tsx";
import { COLUMNS_OF, firstOrder } from "./list-columns.ts";
import { ListLayout } from "./list-layout.tsx";
import { orderOf, rememberOrder } from "./list-memory.ts";
import { listTable } from "./list-table.ts";
import { RecordTable } from "./record-table.tsx";

const useStyles = makeStyles({ filter: { width: "260px", maxWidth: "100%" } });

/** All records of a kind. */
export function ListScreen({ kind }: { kind: RecordKind }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/list/$kind" });
  const { text, sort, descending } = useSearch({ from: "/list/$kind" });
  // The address first, so that going back leads to the list as it was; else as it was left last.
  const [left] = useState(() => orderOf(kind) ?? firstOrder(kind));
  const order = sort === undefined ? left : { sort, descending: descending ?? false };
  const [filter, setFilter] = useState(text);
  const typed = useDeferredValue(filter);
  const format = useNumberFormat();
  const many = t(`kinds.${kind}.many`);
  const count = useBackend(
    "records.list",
    { kinds: [kind], text: typed, limit: 1 },
    { keepPrevious: true },
  );
  const total = count.data?.total;
  const create = () => void navigate({ to: "/new/$kind", params: { kind } });
  useNewKey(kind === "document" ? null : create);

  return (
    <ListLayout
      head={
        <PageHeader
          title={many}
          below={
            <span role="status">
              {total === undefined
                ? "\u00a0"
                : t("lists.count", { count: total, formatted: format(total) })}
            </span>
          }
          lead={<KindTile kind={kind} />}
          actions={
            <>
              <FilterBox
                className={styles.filter}
                aria-label={t("lists.filter")}
                placeholder={t("lists.filterPlaceholder")}
                value={filter}
                dismiss={{ "aria-label": t("lists.showAll"), title: t("lists.showAll") }}
                onChange={(_, data) => {
                  setFilter(data.value);
                  void navigate({
                    replace: true,
                    search: (before) => ({ ...before, text: data.value }),
                  });
                }}
              />
              <SaveTableButton
                title={many}
                make={() =>
                  listTable(many, COLUMNS_OF[kind], { kinds: [kind], text: typed, ...order }, t)
                }
              />
              {kind === "document" ? (
                <Button
                  appearance="primary"
                  icon={<ArrowImport20Regular />}
                  onClick={() => void navigate({ to: "/import" })}
                >
                  {t("lists.importDocuments")}
                </Button>
              ) : (
                <Button appearance="primary" icon={<Add20Regular />} onClick={create}>
                  {t(`kinds.${kind}.new`)}
                </Button>
              )}
            </>
          }
        />
      }
    >
      <RecordTable
        name={t("lists.table", { kind: many })}
        wanted={{ kinds: [kind], trashed: false, text: typed }}
        layout={kind}
        columns={COLUMNS_OF[kind]}
        {...order}
        onSort={(nextSort, nextDescending) => {
          rememberOrder(kind, { sort: nextSort, descending: nextDescending });
          void navigate({
            replace: true,
            search: (before) => ({ ...before, sort: nextSort, descending: nextDescending }),
          });
        }}
        empty={
          typed ? (
            <EmptyState
              title={t("lists.nothingFits", { text: typed })}
              actions={<Button onClick={() => setFilter("")}>{t("lists.showAll")}</Button>}
            />
          ) : (
            <EmptyState
              icon={<KindIcon kind={kind} />}
              title={t("lists.nothingHere")}
              text={t(`lists.teach.${kind}`)}
            />
          )
        }
      />
    </ListLayout>
  );
}

/** Ctrl+N opens the form of this list's kind. */
function useNewKey(create: (() => void) | null) {
  useEffect(() => {
    if (!create) return;
    function onKey(event: KeyboardEvent) {
      const plainCtrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!plainCtrl || event.key.toLowerCase() !== "n") return;
      event.preventDefault();
      create?.();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [create]);
}
