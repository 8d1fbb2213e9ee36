import type { timeline as de } from "../de/timeline.ts";

export const timeline: typeof de = {
  title: "Timeline",
  filter: "Show by kind",
  all: "Everything",
  undated: "Without a year",
  status: "Status: {{status}}",
  kind: {
    interaction: "Contacts",
    event: "Events",
    practiceExample: "Practice examples",
    partnership: "Partnerships",
    document: "Documents",
    status: "Changes of status",
  },
};
