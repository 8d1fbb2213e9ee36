import { Button } from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableMapping } from "../../../shared/domain/table-mapping.ts";
import { useBackend, useBackendMutation } from "../../backend/queries.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Waiting } from "../../components/load-states.tsx";
import { useNotify } from "../../components/notify.tsx";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { useErrorText } from "../../components/use-error-text.ts";
import { TableColumns } from "./table-columns.tsx";
import { TableOptions } from "./table-options.tsx";
import { TableOutcome } from "./table-outcome.tsx";

/** Takes over the rows of a table that is in the library as a document. */
export function TableScreen({ documentId }: { documentId: string }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [sheet, setSheet] = useState(1);
  const [chosen, setChosen] = useState<TableMapping | null>(null);
  const answer = useBackend("tables.open", { documentId, sheet }, { keepPrevious: true });
  const table = answer.data;
  if (!table) {
    return (
      <Page>
        {answer.isPending && <Waiting />}
        {answer.error && (
          <EmptyState title={t("importReview.table.notATable")} text={errorText(answer.error)} />
        )}
      </Page>
    );
  }
  const mapping = chosen?.sheet === sheet ? chosen : table.proposed;
  return (
    <Page>
      <PageHeader title={t("importReview.table.title")} below={table.fileName} />
      <p>{t("importReview.table.intro")}</p>
      <TableOptions
        documentId={documentId}
        table={table}
        mapping={mapping}
        onSheet={(number) => {
          setSheet(number);
          setChosen(null);
        }}
        onChange={setChosen}
      />
      <SectionCard
        title={t("importReview.table.rows", { count: table.rowCount - mapping.headerRow - 1 })}
      >
        <TableColumns rows={table.rows} mapping={mapping} onChange={setChosen} />
      </SectionCard>
      <TryOut documentId={documentId} mapping={mapping} />
    </Page>
  );
}

function TryOut({ documentId, mapping }: { documentId: string; mapping: TableMapping }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  const tryOut = useBackendMutation("tables.tryOut");
  const run = useBackendMutation("tables.run");
  const isTried =
    tryOut.data !== undefined &&
    JSON.stringify(tryOut.variables?.mapping) === JSON.stringify(mapping);
  const start = () =>
    run.mutate(
      { documentId, mapping },
      {
        onSuccess: ({ batchId, counts }) => {
          notify.done(
            t("importReview.table.done", { created: counts.new, changed: counts.changed }),
          );
          void navigate({ to: "/import/$batchId", params: { batchId } });
        },
        onError: notify.failed,
      },
    );
  return (
    <>
      <p>
        <Button
          appearance={isTried ? "secondary" : "primary"}
          disabledFocusable={tryOut.isPending || run.isPending || mapping.columns.length === 0}
          onClick={() => tryOut.mutate({ documentId, mapping }, { onError: notify.failed })}
        >
          {t("importReview.table.tryOut")}
        </Button>
      </p>
      {isTried && tryOut.data && (
        <TableOutcome outcome={tryOut.data} busy={run.isPending} onRun={start} />
      )}
    </>
  );
}
