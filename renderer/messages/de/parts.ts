/** Words of components that several features share. */
export const parts = {
  page: "Seite {{page}}",
  loadFailedTitle: "Das ließ sich nicht laden",
};
