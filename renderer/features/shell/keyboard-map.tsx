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
import { KeyWay } from "./key-way.tsx";
import { SHORTCUT_GROUPS } from "./shortcuts.ts";

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
          {/* Longer than a small window: it has to be scrolled by key as well. */}
          <DialogContent tabIndex={0}>
            {SHORTCUT_GROUPS.map((group) => (
              <section key={group.title}>
                <h3 className={styles.heading}>{t(`shell.keys.${group.title}`)}</h3>
                <dl className={styles.rows}>
                  {group.rows.map((row) => (
                    <div key={row.purpose} className={styles.row}>
                      <dt>{t(`shell.keys.${row.purpose}`)}</dt>
                      <dd className={styles.keys}>
                        {row.ways.map((keys) => (
                          <KeyWay key={JSON.stringify(keys)} keys={keys} />
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
