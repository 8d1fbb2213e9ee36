import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  tag: {
    padding: `2px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** Short labels side by side: tags, fields of action, target groups. */
export function TagList(props: { labels: readonly string[]; name?: string }) {
  const styles = useStyles();
  if (props.labels.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={props.name}>
      {props.labels.map((label) => (
        <li key={label} className={styles.tag}>
          {label}
        </li>
      ))}
    </ul>
  );
}
