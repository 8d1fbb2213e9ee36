import type { quickNote as de } from "../de/quick-note.ts";

export const quickNote: typeof de = {
  title: "Quick note",
  open: "Quick note (Ctrl+Shift+N)",
  with: "With whom",
  chosen: "Present",
  when: "When",
  kind: "Kind",
  text: "What was said",
  nextStep: "Next step",
  followUp: "Follow up",
  inAWeek: "In 1 week",
  inAMonth: "In 1 month",
  otherDay: "Date",
  save: "Save",
  saveKeys: "Ctrl+Enter",
  close: "Close, the draft stays",
  clear: "Start anew",
  restored: "Your draft from before",
  tooLittle: "Write what was said or what the next step is.",
  notKept: "The draft cannot be kept at the moment. Save the note before you close it.",
  saved: "The note is saved.",
};
