import type { TFunction } from "i18next";
import type { BackendMethods } from "../../../shared/contract/backend-methods.ts";
import type { OutputOf } from "../../../shared/contract/method.ts";
import { titleOf } from "../../../shared/domain/record.ts";
import { plainMentions } from "../../../shared/text/mentions.ts";
import { fieldsOf } from "../records/field-spec.ts";
import { FIELD_TABLES, HOLD_FIELDS } from "../records/field-tables.ts";
import { valueText } from "../records/value-text.ts";
import { draftTitle } from "./draft-title.ts";

/** A disclosure as plain text, to be pasted into a letter. */
export function disclosureText(
  t: TFunction,
  language: "de" | "en",
  disclosure: OutputOf<BackendMethods, "privacy.disclosure">,
  when: string,
): string {
  const { record, links, textMentions, drafts, history } = disclosure;
  const values = record as unknown as Record<string, unknown>;
  const fields = fieldsOf(FIELD_TABLES[record.kind]).flatMap((field) => {
    const text = valueText(field, values[field.name], language);
    return text === "" ? [] : [`${t(field.label)}: ${plainMentions(text)}`];
  });
  const own = Object.entries(record.extra).map(([name, value]) => `${name}: ${value}`);
  const hold = HOLD_FIELDS.flatMap((field) => {
    const text = valueText(field, values[field.name], language);
    return text === "" ? [] : [`${t(field.label)}: ${text}`];
  });
  const origins = Object.entries(record.fieldOrigins).map(
    ([name, { passage }]) => `${name}: ${passage}`,
  );
  const parts: [string, string[]][] = [
    [t("privacy.disclosure.fields"), [...fields, ...own, ...hold]],
    [t("privacy.disclosure.source"), origins],
    [
      t("privacy.disclosure.links"),
      links.map(
        ({ kind, title, relation, direction }) =>
          `${t(`kinds.${kind}.one`)}: ${title} (${t(`records.relations.${direction}.${relation}`)})`,
      ),
    ],
    [
      t("privacy.disclosure.mentions"),
      textMentions.flatMap(({ record: where, passages }) => [
        `${t(`kinds.${where.kind}.one`)}: ${where.title}`,
        ...passages.map(({ page, text }) => {
          const place = page === null ? "" : `${t("privacy.disclosure.onPage", { page })}: `;
          return `  … ${place}${plainMentions(text).replace(/\s+/g, " ")} …`;
        }),
      ]),
    ],
    [
      t("privacy.disclosure.drafts"),
      drafts.flatMap((draft) => [
        `${draftTitle(t, draft)}, ${draft.savedAt} ${draft.author}`,
        ...draft.passages.map(({ text }) => `  … ${plainMentions(text).replace(/\s+/g, " ")} …`),
      ]),
    ],
    [
      t("privacy.disclosure.history"),
      history.map(
        ({ action, at, author }) => `${at} ${t(`records.history.actions.${action}`)} ${author}`,
      ),
    ],
  ];
  const body = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `${heading}\n${"-".repeat(heading.length)}\n${lines.join("\n")}`);
  const title = t("privacy.disclosure.title", { name: titleOf(record) });
  return [title, t("privacy.disclosure.text", { when }), ...body].join("\n\n");
}
