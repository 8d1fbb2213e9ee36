import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

export const useFieldsetStyles = makeStyles({
  set: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(12, minmax(0, 1fr))",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    alignItems: "start",
    // Fluent's inputs are as wide as their text wants; here the grid decides.
    "& .fui-Input, & .fui-Combobox, & .fui-Textarea": { minWidth: 0, width: "100%" },
    "& .fui-Input__input, & .fui-Combobox__input": { minWidth: 0, width: "100%" },
    "@media (max-width: 700px)": { gridTemplateColumns: "repeat(6, minmax(0, 1fr))" },
  },
  span2: { gridColumn: "span 2", "@media (max-width: 700px)": { gridColumn: "span 3" } },
  span3: { gridColumn: "span 3" },
  span4: { gridColumn: "span 4", "@media (max-width: 700px)": { gridColumn: "span 6" } },
  span6: { gridColumn: "span 6" },
  span8: { gridColumn: "span 8", "@media (max-width: 700px)": { gridColumn: "span 6" } },
  span12: { gridColumn: "1 / -1" },
});

/** Parts of one field under its name. */
export function Fieldset(props: { legend: string; hideLegend?: boolean; children: ReactNode }) {
  const styles = useFieldsetStyles();
  return (
    <fieldset className={styles.set}>
      <legend className={props.hideLegend ? "visually-hidden" : styles.legend}>
        {props.legend}
      </legend>
      {props.children}
    </fieldset>
  );
}
