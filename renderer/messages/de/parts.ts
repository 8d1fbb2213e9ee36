/** Words of components that several features share. */
export const parts = {
  noDate: "ohne Datum",
  page: "Seite {{page}}",
  confirmYes: "Ja",
  tags: "Schlagwörter",
  loadFailedTitle: "Das ließ sich nicht laden",
};
