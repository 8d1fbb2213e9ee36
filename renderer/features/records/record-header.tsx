import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { CollectionsAdd20Regular } from "@fluentui/react-icons/svg/collections-add";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { Edit20Regular } from "@fluentui/react-icons/svg/edit";
import { History20Regular } from "@fluentui/react-icons/svg/history";
import { LockClosed20Regular } from "@fluentui/react-icons/svg/lock-closed";
import { Merge20Regular } from "@fluentui/react-icons/svg/merge";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { NoteAdd20Regular } from "@fluentui/react-icons/svg/note-add";
import { ShieldPerson20Regular } from "@fluentui/react-icons/svg/shield-person";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type AnyRecord, titleOf } from "../../../shared/domain/record.ts";
import { callBackend } from "../../client.ts";
import { KindBadge } from "../../components/kind-icon.tsx";
import { MENU_POSITION } from "../../components/menu-position.ts";
import { useNotify } from "../../components/notify.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { CollectDialog } from "../collections/collect-dialog.tsx";
import { MergeWithDialog } from "../duplicates/merge-with-dialog.tsx";
import { HoldDialog } from "../holds/hold-dialog.tsx";
import { RecordByline } from "./record-byline.tsx";
import { RecordMenuItems } from "./record-menu-items.tsx";

/** Kinds a contact note can be begun from. */
const NOTEWORTHY = new Set(["partnership", "organisation", "person", "practiceExample"]);

/** Kind, title, where and when, and what can be done with a record. */
export function RecordHeader(props: { record: AnyRecord; onShowHistory: () => void }) {
  const { record } = props;
  const { t } = useTranslation();
  const notify = useNotify();
  const navigate = useNavigate();
  const [collecting, setCollecting] = useState(false);
  const [merging, setMerging] = useState(false);
  const [holding, setHolding] = useState(false);
  const title = titleOf(record);
  const isInTrash = record.trashedAt !== null;

  const trash = async () => {
    try {
      await callBackend("records.trash", { id: record.id });
      notify.done(t("records.view.trashed", { title }), () =>
        callBackend("records.restore", { id: record.id }),
      );
    } catch (error) {
      notify.failed(error);
    }
  };
  const edit = () => void navigate({ to: "/record/$id/edit", params: { id: record.id } });
  const addNote = () =>
    void navigate({
      to: "/new/$kind",
      params: { kind: "interaction" },
      search: { about: record.id },
    });

  return (
    <>
      <PageHeader
        above={<KindBadge kind={record.kind} />}
        title={title}
        below={<RecordByline record={record} />}
        actions={
          <>
            {!isInTrash && (
              <Button appearance="primary" icon={<Edit20Regular />} onClick={edit}>
                {t("records.view.edit")}
              </Button>
            )}
            {!isInTrash && NOTEWORTHY.has(record.kind) && (
              <Button icon={<NoteAdd20Regular />} onClick={addNote}>
                {t("records.view.addNote")}
              </Button>
            )}
            <Menu positioning={MENU_POSITION}>
              <MenuTrigger disableButtonEnhancement>
                <Button icon={<MoreHorizontal20Regular />} aria-label={t("records.view.more")} />
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  {!isInTrash && record.kind !== "collection" && (
                    <MenuItem
                      icon={<CollectionsAdd20Regular />}
                      onClick={() => setCollecting(true)}
                    >
                      {t("records.view.addToCollection")}
                    </MenuItem>
                  )}
                  {!isInTrash && (
                    <MenuItem icon={<Merge20Regular />} onClick={() => setMerging(true)}>
                      {t("duplicates.merge.pick")}
                    </MenuItem>
                  )}
                  {record.kind === "person" && (
                    <MenuItem
                      icon={<ShieldPerson20Regular />}
                      onClick={() =>
                        void navigate({ to: "/privacy/$id", params: { id: record.id } })
                      }
                    >
                      {t("privacy.disclosure.menu")}
                    </MenuItem>
                  )}
                  {!isInTrash && (
                    <MenuItem icon={<LockClosed20Regular />} onClick={() => setHolding(true)}>
                      {t("holds.menu")}
                    </MenuItem>
                  )}
                  {!isInTrash && <RecordMenuItems record={record} />}
                  <MenuItem icon={<History20Regular />} onClick={props.onShowHistory}>
                    {t("records.view.history")}
                  </MenuItem>
                  {!isInTrash && (
                    <MenuItem icon={<Delete20Regular />} onClick={() => void trash()}>
                      {t("records.view.trash")}
                    </MenuItem>
                  )}
                </MenuList>
              </MenuPopover>
            </Menu>
          </>
        }
      />
      {merging && <MergeWithDialog record={record} onClose={() => setMerging(false)} />}
      {holding && <HoldDialog record={record} onClose={() => setHolding(false)} />}
      {collecting && <CollectDialog recordId={record.id} onClose={() => setCollecting(false)} />}
    </>
  );
}
