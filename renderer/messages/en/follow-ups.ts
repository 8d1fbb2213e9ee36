import type { followUps as de } from "../de/follow-ups.ts";

export const followUps: typeof de = {
  title: "Follow-ups",
  group: {
    overdue: "Overdue",
    today: "Today",
    thisWeek: "This week",
    later: "Later",
  },
  groupCount: "{{group}} ({{count}})",
  count_one: "{{count}} open",
  count_other: "{{count}} open",
  more: "Show {{count}} more",
  empty: "No open follow-ups",
  emptyText:
    "A next step with a day, written in a contact note, comes back here: overdue, today, this week.",
  writeNote: "Write a contact note",
  done: "Done: {{step}}",
  markedDone: "“{{step}}” is done.",
  noStep: "Get in touch again",
  postpone: "Postpone",
  postponeNamed: "Postpone “{{step}}”",
  tomorrow: "Tomorrow",
  nextWeek: "Next week",
  nextMonth: "In a month",
  choose: "Choose a date …",
  chooseTitle: "When should it come back?",
  day: "Day",
  dayHint: "For example 2027-03-15 or tomorrow",
  dayWrong: "This is not a date. Write it like 2027-03-15.",
  postponed: "“{{step}}” is postponed to {{date}}.",
  keysHint: "Arrow keys move through the list, Enter opens the note, E marks it done, V postpones.",
};
