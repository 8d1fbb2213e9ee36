import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useReturnFocus } from "../../components/use-return-focus.ts";

type KeyName =
  | "ctrl"
  | "alt"
  | "shift"
  | "left"
  | "right"
  | "up"
  | "down"
  | "home"
  | "end"
  | "enter"
  | "escape";
type Keys = readonly (KeyName | { letter: string })[];
type Purpose =
  | "search"
  | "back"
  | "forward"
  | "help"
  | "newRecord"
  | "move"
  | "ends"
  | "open"
  | "leave"
  | "collect"
  | "screens"
  | "quickNote"
  | "saveNote"
  | "done"
  | "postpone"
  | "moveCard"
  | "walkCards";

/** Shortcut by purpose; alternatives are listed side by side. */
const GROUPS: readonly {
  title: "everywhere" | "inResults" | "inWork";
  rows: readonly { purpose: Purpose; ways: readonly Keys[] }[];
}[] = [
  {
    title: "everywhere",
    rows: [
      { purpose: "search", ways: [["ctrl", { letter: "K" }]] },
      {
        purpose: "screens",
        ways: [1, 2, 3, 4].map((digit): Keys => ["ctrl", { letter: String(digit) }]),
      },
      { purpose: "back", ways: [["alt", "left"]] },
      { purpose: "forward", ways: [["alt", "right"]] },
      { purpose: "newRecord", ways: [["ctrl", { letter: "N" }]] },
      { purpose: "quickNote", ways: [["ctrl", "shift", { letter: "N" }]] },
      { purpose: "saveNote", ways: [["ctrl", "enter"]] },
      { purpose: "help", ways: [[{ letter: "F1" }], [{ letter: "?" }]] },
    ],
  },
  {
    title: "inResults",
    rows: [
      { purpose: "move", ways: [["down"], ["up"]] },
      { purpose: "ends", ways: [["home"], ["end"]] },
      { purpose: "open", ways: [["enter"]] },
      { purpose: "leave", ways: [["escape"]] },
      { purpose: "collect", ways: [[{ letter: "S" }]] },
    ],
  },
  {
    title: "inWork",
    rows: [
      { purpose: "done", ways: [[{ letter: "E" }]] },
      { purpose: "postpone", ways: [[{ letter: "V" }]] },
      { purpose: "walkCards", ways: [["left"], ["right"], ["up"], ["down"]] },
      {
        purpose: "moveCard",
        ways: [
          ["ctrl", "left"],
          ["ctrl", "right"],
        ],
      },
    ],
  },
];

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  rows: { margin: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  keys: { display: "flex", gap: tokens.spacingHorizontalM, margin: 0 },
  way: { display: "inline-flex", gap: tokens.spacingHorizontalXS },
  key: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    padding: `1px ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomWidth: "2px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
});

/** What F1 shows: every shortcut of the program. */
export function KeyboardMap(props: { open: boolean; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  useReturnFocus(props.open);
  return (
    <Dialog
      open={props.open}
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("shell.keys.title")}</DialogTitle>
          <DialogContent>
            {GROUPS.map((group) => (
              <section key={group.title}>
                <h3 className={styles.heading}>{t(`shell.keys.${group.title}`)}</h3>
                <dl className={styles.rows}>
                  {group.rows.map((row) => (
                    <div key={row.purpose} className={styles.row}>
                      <dt>{t(`shell.keys.${row.purpose}`)}</dt>
                      <dd className={styles.keys}>
                        {row.ways.map((keys) => (
                          <span key={JSON.stringify(keys)} className={styles.way}>
                            {keys.map((key) => {
                              const word =
                                typeof key === "string" ? t(`shell.keys.${key}`) : key.letter;
                              return (
                                <kbd key={word} className={styles.key}>
                                  {word}
                                </kbd>
                              );
                            })}
                          </span>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={props.onClose}>
              {t("shell.dismiss")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
