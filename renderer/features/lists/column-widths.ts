import { makeStyles, tokens } from "@fluentui/react-components";

/** Below this a row is stacked: title, then its facts. */
export const STACKED = "@media (max-width: 760px)";

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
