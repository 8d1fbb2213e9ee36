/** Reports that leave the program. */
export const reports = {
  make: "Make a report …",
  print: "Print …",
  title: "Make a report",
  format: "Form",
  formats: {
    docx: "Word document (.docx), to go on writing",
    pdf: "PDF, to pass on and print",
    html: "Web page (.html)",
    csv: "Table (.csv), for Excel",
  },
  contacts: "Include telephone numbers, mail addresses and notes on persons",
  contactsHint: "Leave this out when the report leaves the house.",
  save: "Save …",
  saved: "The report is saved: {{fileName}}",
};
