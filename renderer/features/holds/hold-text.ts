import { useTranslation } from "react-i18next";
import { type Hold, isHeld } from "../../../shared/domain/hold.ts";
import { formatPartialDate } from "../../../shared/text/date-format.ts";
import { localToday } from "../../../shared/text/date-parse.ts";
import { useLanguage } from "../../messages/use-language.ts";

/** "Aufbewahren bis 31.12.2030: Zuwendungsbescheid", or that it was to be kept until then. */
export function useHoldText(): (hold: Hold) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (hold) => {
    const { holdReason: reason, holdUntil } = hold;
    if (holdUntil === null) return t("holds.keep", { reason });
    const until = formatPartialDate(holdUntil, language, "short");
    return t(isHeld(hold, localToday()) ? "holds.keepUntil" : "holds.keptUntil", { reason, until });
  };
}
