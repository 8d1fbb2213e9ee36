import { formatDateSpan, formatPartialDate } from "../../shared/text/date-format.ts";
import { useLanguage } from "../messages/use-language.ts";

/** A partial date as precisely as it is known; nothing for "". */
export function DateText(props: { date: string; style?: "long" | "short" }) {
  const language = useLanguage();
  if (!props.date) return null;
  return (
    <time dateTime={props.date}>
      {formatPartialDate(props.date, language, props.style ?? "long")}
    </time>
  );
}

/** A span of two partial dates; either may be missing. */
export function DateSpanText(props: { start: string | null; end: string | null }) {
  const language = useLanguage();
  return <span>{formatDateSpan(props.start, props.end, language)}</span>;
}

/** A moment (ISO 8601 in UTC) in the reader's own time. */
export function MomentText(props: { at: string; withTime?: boolean }) {
  const language = useLanguage();
  const moment = new Date(props.at);
  if (Number.isNaN(moment.getTime())) return <span>{props.at}</span>;
  const format = FORMATS[language][props.withTime ? "minute" : "day"];
  return <time dateTime={props.at}>{format.format(moment)}</time>;
}

const DAY = { day: "2-digit", month: "2-digit", year: "numeric" } as const;
const MINUTE = { ...DAY, hour: "2-digit", minute: "2-digit" } as const;
const FORMATS = {
  de: {
    day: new Intl.DateTimeFormat("de-DE", DAY),
    minute: new Intl.DateTimeFormat("de-DE", MINUTE),
  },
  en: {
    day: new Intl.DateTimeFormat("en-GB", DAY),
    minute: new Intl.DateTimeFormat("en-GB", MINUTE),
  },
};
