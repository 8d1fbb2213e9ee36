import {
  Badge,
  Field,
  Input,
  Link,
  MenuItem,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { Rename20Regular } from "@fluentui/react-icons/svg/rename";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackendMethods } from "../../../shared/contract/backend-methods.ts";
import type { OutputOf } from "../../../shared/contract/method.ts";
import { useBackend, useBackendMutation } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";
import { FormDialog } from "../../components/form-dialog.tsx";
import { KindIcon } from "../../components/kind-icon.tsx";
import { LazyMenu } from "../../components/lazy-menu.tsx";
import { useNotify } from "../../components/notify.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { focusOnceLost } from "../../components/use-return-focus.ts";
import { useNumberFormat } from "../../messages/use-language.ts";

type SavedSearch = OutputOf<BackendMethods, "search.saved">["searches"][number];

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `0 ${tokens.spacingHorizontalS}`,
    minHeight: "28px",
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  link: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    flex: "1 1 200px",
    minWidth: 0,
    textAlign: "start",
    "& > svg": { flexShrink: 0 },
  },
  counts: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    marginInlineStart: "auto",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Searches that somebody keeps, each with what is new since it was looked at. */
export function SavedSearches() {
  const styles = useStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  const format = useNumberFormat();
  const saved = useBackend("search.saved", {});
  const markViewed = useBackendMutation("search.markViewed");
  const [renamed, setRenamed] = useState<SavedSearch | null>(null);

  async function open(id: string) {
    try {
      const { record } = await callBackend("records.get", { id });
      if (record.kind !== "savedSearch") return;
      const { query: q, filters, lastViewedAt: newSince } = record;
      await navigate({ to: "/", search: { q, filters, newSince } });
      await markViewed.mutateAsync({ id });
    } catch (error) {
      notify.failed(error);
    }
  }

  const searches = saved.data?.searches ?? [];
  return (
    <SectionCard title={t("search.start.saved")}>
      {saved.data && searches.length === 0 && (
        <p className={styles.hint}>{t("search.start.savedEmpty")}</p>
      )}
      <ul className={styles.list}>
        {searches.map((search) => (
          <li key={search.id} className={styles.item}>
            <Link as="button" className={styles.link} onClick={() => void open(search.id)}>
              <KindIcon kind="savedSearch" size={16} />
              {search.title}
            </Link>
            <span className={styles.counts}>
              {search.fresh > 0 && (
                <Badge appearance="tint">{t("search.fresh", { count: search.fresh })}</Badge>
              )}
              <span>
                {t("search.hits", { count: search.total, formatted: format(search.total) })}
              </span>
            </span>
            <SavedSearchMenu search={search} onRename={() => setRenamed(search)} />
          </li>
        ))}
      </ul>
      {renamed && <RenameDialog search={renamed} onClose={() => setRenamed(null)} />}
    </SectionCard>
  );
}

function SavedSearchMenu(props: { search: SavedSearch; onRename: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const trash = useBackendMutation("records.trash");
  const { id, title } = props.search;
  const remove = () => {
    // The line goes; whoever works by keyboard stays at the card.
    const line = document.activeElement?.closest("li");
    const card = document.getElementById("main");
    trash.mutate(
      { id },
      {
        onSuccess: () => {
          focusOnceLost(line?.nextElementSibling?.querySelector("button") ?? card);
          notify.done(t("search.savedRemoved", { title }), () =>
            callBackend("records.restore", { id }),
          );
        },
        onError: notify.failed,
      },
    );
  };
  return (
    <LazyMenu
      button={{
        appearance: "subtle",
        size: "small",
        icon: <MoreHorizontal20Regular />,
        "aria-label": t("search.savedActions", { title }),
      }}
    >
      <MenuItem icon={<Rename20Regular />} onClick={props.onRename}>
        {t("search.savedRename")}
      </MenuItem>
      <MenuItem icon={<Delete20Regular />} onClick={remove}>
        {t("search.savedRemove")}
      </MenuItem>
    </LazyMenu>
  );
}

function RenameDialog(props: { search: SavedSearch; onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { id, revision } = props.search;
  const [title, setTitle] = useState(props.search.title);
  const update = useBackendMutation("records.update");
  const name = title.trim();
  const save = () =>
    update.mutate(
      { id, revision, changes: { title: name } },
      { onSuccess: props.onClose, onError: notify.failed },
    );
  return (
    <FormDialog
      title={t("search.savedRenameTitle")}
      submit={{
        label: t("search.saveDo"),
        isDisabled: update.isPending || name === "",
        onSubmit: save,
      }}
      onClose={props.onClose}
    >
      <Field label={t("search.saveName")} required>
        <Input value={title} maxLength={1_000} onChange={(_, data) => setTitle(data.value)} />
      </Field>
    </FormDialog>
  );
}
