import { Tooltip } from "@fluentui/react-components";
import { LinkRegular } from "@fluentui/react-icons/svg/link";
import { TextCaseTitleRegular } from "@fluentui/react-icons/svg/text-case-title";
import { useTranslation } from "react-i18next";
import type { Reference } from "../../../../shared/domain/reference.ts";

/** Whether a name is tied to a record or stands for itself. */
export function TieMark({ reference }: { reference: Reference }) {
  const { t } = useTranslation();
  const words = t(reference.id === null ? "records.picker.untied" : "records.picker.tied");
  return (
    <Tooltip content={words} relationship="description">
      {reference.id === null ? (
        <TextCaseTitleRegular aria-label={words} />
      ) : (
        <LinkRegular aria-label={words} />
      )}
    </Tooltip>
  );
}
