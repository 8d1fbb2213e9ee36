import { MenuItem } from "@fluentui/react-components";
import { CalendarArrowRight20Regular } from "@fluentui/react-icons/svg/calendar-arrow-right";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { localToday } from "../../../shared/text/date-parse.ts";
import { DateField } from "../../components/date-field.tsx";
import { FormDialog } from "../../components/form-dialog.tsx";
import { LazyMenu } from "../../components/lazy-menu.tsx";
import { shortWeekday } from "../../components/relative-day.ts";
import { useLanguage } from "../../messages/use-language.ts";
import { addDays, addMonths, nextMonday } from "./due-dates.ts";

/** Puts a Wiedervorlage off: tomorrow, next week, in a month, or to a day of choice. */
export function PostponeMenu(props: {
  name: string;
  /** Other than undefined: somebody else opens and closes the menu. */
  open?: boolean;
  tabbable?: boolean;
  onOpenChange?: (open: boolean) => void;
  onPostpone: (to: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [choosing, setChoosing] = useState(false);
  const today = localToday();
  const choices = [
    ["tomorrow", addDays(today, 1)],
    ["nextWeek", nextMonday(today)],
    ["nextMonth", addMonths(today, 1)],
  ] as const;
  return (
    <>
      <LazyMenu
        open={props.open}
        onOpenChange={props.onOpenChange}
        button={{
          appearance: "subtle",
          size: "small",
          tabIndex: props.tabbable === false ? -1 : 0,
          icon: <CalendarArrowRight20Regular />,
          "aria-label": t("followUps.postponeNamed", { step: props.name }),
          title: t("followUps.postpone"),
        }}
      >
        {choices.map(([key, day]) => (
          <MenuItem
            key={key}
            secondaryContent={shortWeekday(day, language)}
            onClick={() => props.onPostpone(day)}
          >
            {t(`followUps.${key}`)}
          </MenuItem>
        ))}
        <MenuItem onClick={() => setChoosing(true)}>{t("followUps.choose")}</MenuItem>
      </LazyMenu>
      {choosing && (
        <ChooseDayDialog
          onClose={() => setChoosing(false)}
          onChoose={(day) => {
            setChoosing(false);
            props.onPostpone(day);
          }}
        />
      )}
    </>
  );
}

function ChooseDayDialog(props: { onClose: () => void; onChoose: (day: string) => void }) {
  const { t } = useTranslation();
  const [day, setDay] = useState<string | null | undefined>(null);
  const choose = () => {
    if (day) props.onChoose(day);
  };
  return (
    <FormDialog
      title={t("followUps.chooseTitle")}
      submit={{ label: t("followUps.postpone"), isDisabled: !day, onSubmit: choose }}
      onClose={props.onClose}
    >
      <DateField
        label={t("followUps.day")}
        hint={t("followUps.dayHint")}
        value={day ?? null}
        onChange={setDay}
      />
    </FormDialog>
  );
}
