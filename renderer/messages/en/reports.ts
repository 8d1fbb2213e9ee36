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
    xlsx: "Excel table (.xlsx)",
    csv: "Table (.csv), for other programs",
  },
  contacts: "Include telephone numbers, mail addresses and notes on persons",
  contactsHint: "Leave this out when the report leaves the house.",
  save: "Save …",
  saveTable: "Save as Excel table …",
  saveTableNamed: "Save {{title}} as Excel table",
  tableSaved: "The table is saved: {{fileName}}",
  saved: "The report is saved: {{fileName}}",
};
