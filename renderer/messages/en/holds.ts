/** What must not be deleted for good, until when and why. */
import type { holds as de } from "../de/holds.ts";

export const holds: typeof de = {
  menu: "Keep …",
  dialogTitle: "Put “{{title}}” on hold",
  reason: "Keep because",
  reasonHint: "For example: notice of a grant, proof of use, proceedings under way",
  reasonMissing: "Write why the record is to be kept.",
  until: "Keep until",
  untilHint: "Left empty, it holds until somebody lifts it.",
  apply: "Put on hold",
  keep: "Keep: {{reason}}",
  keepUntil: "Keep until {{until}}: {{reason}}",
  keptUntil: "Was to be kept until {{until}}: {{reason}}",
  noticeText: "For as long, the record cannot be erased for good.",
  endedText: "It can be erased for good now.",
  change: "Change",
  lift: "Lift",
  set: "“{{title}}” is on hold.",
  lifted: "“{{title}}” need not be kept any more.",
  title: "To be kept",
  inTrash: "is in the trash",
  decide: "time is up: erase or prolong",
  refused: "The person is on hold and cannot be erased. Nothing is changed. Lift the hold first.",
};
