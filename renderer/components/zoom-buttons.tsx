import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { ArrowReset20Regular } from "@fluentui/react-icons/svg/arrow-reset";
import { Subtract20Regular } from "@fluentui/react-icons/svg/subtract";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  column: {
    position: "absolute",
    top: tokens.spacingVerticalM,
    right: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  button: { backgroundColor: tokens.colorNeutralBackground1 },
});

/** In the corner of a drawing: nearer, farther, and all of it. */
export function ZoomButtons(props: {
  names: { in: string; out: string; whole: string };
  onIn: () => void;
  onOut: () => void;
  onWhole: () => void;
}) {
  const styles = useStyles();
  const { names, onIn, onOut, onWhole } = props;
  const button = (name: string, icon: ReactElement, onClick: () => void) => (
    <Button
      className={styles.button}
      icon={icon}
      aria-label={name}
      title={name}
      onClick={onClick}
    />
  );
  return (
    <div className={mergeClasses(styles.column, "no-print")}>
      {button(names.in, <Add20Regular />, onIn)}
      {button(names.out, <Subtract20Regular />, onOut)}
      {button(names.whole, <ArrowReset20Regular />, onWhole)}
    </div>
  );
}
