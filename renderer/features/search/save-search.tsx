import { Button, Field, Input } from "@fluentui/react-components";
import { BookmarkAdd20Regular } from "@fluentui/react-icons/svg/bookmark-add";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBackendMutation } from "../../backend/queries.ts";
import { FormDialog } from "../../components/form-dialog.tsx";
import { useNotify } from "../../components/notify.tsx";
import { useSearchActions } from "./search-text.tsx";
import { useSearchNarrowing } from "./use-search.ts";

/** Keeps the search on screen under a name, with its filters. */
export const SaveSearch = memo(function SaveSearch(props: { iconOnly: boolean }) {
  const { t } = useTranslation();
  const search = useSearchActions();
  const { filters } = useSearchNarrowing();
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState("");
  const create = useBackendMutation("records.create");
  const trash = useBackendMutation("records.trash");
  const notify = useNotify();

  function save() {
    const name = title.trim();
    if (!name) return;
    create.mutate(
      {
        record: {
          kind: "savedSearch",
          title: name,
          query: search.text(),
          filters: filters as Record<string, string[]>,
          lastViewedAt: new Date().toISOString(),
        },
      },
      {
        onSuccess: ({ record }) => {
          setOpen(false);
          notify.done(t("search.saved", { title: name }), () =>
            trash.mutateAsync({ id: record.id }),
          );
        },
        onError: notify.failed,
      },
    );
  }

  return (
    <>
      <Button
        appearance="subtle"
        icon={<BookmarkAdd20Regular />}
        aria-label={t("search.save")}
        title={t("search.save")}
        onClick={() => {
          setTitle(search.text().trim().slice(0, 200));
          setOpen(true);
        }}
      >
        {props.iconOnly ? null : t("search.save")}
      </Button>
      {open && (
        <FormDialog
          title={t("search.saveTitle")}
          submit={{ label: t("search.saveDo"), isDisabled: create.isPending, onSubmit: save }}
          onClose={() => setOpen(false)}
        >
          <Field label={t("search.saveName")} hint={t("search.saveHint")} required>
            <Input value={title} onChange={(_, data) => setTitle(data.value)} />
          </Field>
        </FormDialog>
      )}
    </>
  );
});
