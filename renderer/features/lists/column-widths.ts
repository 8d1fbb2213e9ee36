import { makeStyles, tokens } from "@fluentui/react-components";

/** In such a window a row is stacked: title, then its facts. */
export const STACKED_WINDOW = "(max-width: 760px)";
export const STACKED = `@media ${STACKED_WINDOW}`;

/** The grid that the head and every row share, so that columns line up. */
export const useColumnStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(120px, 220px) 150px 110px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    paddingInline: tokens.spacingHorizontalL,
    [STACKED]: {
      display: "flex",
      flexWrap: "wrap",
      rowGap: "2px",
      paddingInline: tokens.spacingHorizontalM,
    },
  },
  withActions: {
    gridTemplateColumns: "minmax(0, 1fr) minmax(110px, 180px) 130px 110px 190px",
  },
});
