import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  Tooltip,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { LinkAdd16Regular } from "@fluentui/react-icons/svg/link-add";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FREE_RELATIONS, type LinkedRecord } from "../../../shared/domain/link.ts";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import { callBackend } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { useLanguage } from "../../messages/use-language.ts";
import { LinkDialog } from "./link-dialog.tsx";
import { groupLinks, type LinkedOnce, type LinkGroup } from "./link-groups.ts";

/** How many of a kind are shown before "show all". */
const FIRST = 8;

const useStyles = makeStyles({
  group: { marginTop: tokens.spacingVerticalM, ":first-child": { marginTop: 0 } },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "start",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  // Under the words of the link, not under its sign.
  under: { paddingInlineStart: "20px" },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const FREE: ReadonlySet<string> = new Set(FREE_RELATIONS);

/**
 * Whatever points to this record, and what was tied to it by hand: with the fields beside it,
 * everything there is about it on one page. What the record's own fields name is shown there.
 */
export function LinksCard(props: { record: AnyRecord; links: readonly LinkedRecord[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const [adding, setAdding] = useState(false);
  const shown = props.links.filter(
    (link) =>
      (link.direction === "incoming" || FREE.has(link.relation)) && link.kind !== "interaction",
  );
  const groups = groupLinks(shown, language);
  return (
    <SectionCard
      title={t("records.links.title")}
      actions={
        <Button
          size="small"
          appearance="subtle"
          icon={<LinkAdd16Regular />}
          onClick={() => setAdding(true)}
        >
          {t("records.links.add")}
        </Button>
      }
    >
      {groups.length === 0 && <p className={styles.none}>{t("records.links.none")}</p>}
      {groups.map((group) => (
        <Group key={group.kind} group={group} record={props.record} />
      ))}
      {adding && <LinkDialog record={props.record} onClose={() => setAdding(false)} />}
    </SectionCard>
  );
}

function Group(props: { group: LinkGroup; record: AnyRecord }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { kind, records } = props.group;
  const shown = all ? records : records.slice(0, FIRST);
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>
        {t(`kinds.${kind}.many`)} <span className={styles.quiet}>({records.length})</span>
      </h3>
      <ul className={styles.list}>
        {shown.map((linked) => (
          <LinkedItem key={linked.id} linked={linked} record={props.record} />
        ))}
      </ul>
      {shown.length < records.length && (
        <Link as="button" onClick={() => setAll(true)}>
          {t("records.view.showAll", { count: records.length })}
        </Link>
      )}
    </div>
  );
}

function LinkedItem(props: { linked: LinkedOnce; record: AnyRecord }) {
  const { linked, record } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const free = linked.ties.find((tie) => FREE.has(tie.relation));

  const untie = async () => {
    if (!free) return;
    const ends =
      free.direction === "outgoing"
        ? { from: record.id, to: linked.id }
        : { from: linked.id, to: record.id };
    const link = { ...ends, relation: free.relation };
    try {
      await callBackend("links.remove", link);
      notify.done(t("records.links.removed", { title: linked.title }), () =>
        callBackend("links.add", link),
      );
    } catch (error) {
      notify.failed(error);
    }
  };
  const ties = linked.ties.map((tie) => t(`records.relations.${tie.direction}.${tie.relation}`));
  return (
    <li className={styles.item}>
      <div>
        <RecordLink id={linked.id} kind={linked.kind}>
          {linked.title}
        </RecordLink>
        <div className={mergeClasses(styles.quiet, styles.under)}>
          {[...ties, linked.trashed && t("records.links.inTrash")].filter(Boolean).join(" · ")}
        </div>
      </div>
      {free && (
        <Tooltip relationship="label" content={t("records.links.remove", { title: linked.title })}>
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            onClick={() => void untie()}
          />
        </Tooltip>
      )}
    </li>
  );
}
