import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useReturnFocus } from "../../components/use-return-focus.ts";
import { ownToken } from "../../theme/themes.ts";
import { KeyWay } from "../shell/key-way.tsx";
import { rankCommands } from "./rank-commands.ts";
import { recentCommands, rememberCommand } from "./recent-commands.ts";
import type { Command } from "./use-commands.ts";

const useStyles = makeStyles({
  // Stays where it is while the list grows and shrinks.
  surface: { marginTop: "8vh", maxWidth: "640px" },
  input: { width: "100%" },
  list: {
    marginTop: tokens.spacingVerticalS,
    maxHeight: "min(52vh, 420px)",
    overflowY: "auto",
  },
  option: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    minHeight: "34px",
    padding: `2px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
  },
  active: {
    backgroundColor: ownToken("selectedGround"),
    color: ownToken("selectedInk"),
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  quietActive: { color: ownToken("selectedInk") },
  group: { marginInlineStart: tokens.spacingHorizontalS },
});

/** Every command by name, opened with Ctrl+Shift+P. */
export function CommandPalette(props: { commands: readonly Command[]; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const id = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const [recent] = useState(recentCommands);
  const list = useRef<HTMLDivElement>(null);
  useReturnFocus(true);
  const found = rankCommands(props.commands, query, recent);
  const chosen = found[Math.min(active, found.length - 1)];
  const activeId = chosen ? `${id}-${chosen.id}` : undefined;

  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const run = (command: Command) => {
    rememberCommand(command.id);
    props.onClose();
    // The focus is back where it was before the command moves it.
    setTimeout(command.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = found.length - 1;
    if (event.key === "ArrowDown") setActive(active >= last ? 0 : active + 1);
    else if (event.key === "ArrowUp") setActive(active <= 0 ? last : active - 1);
    else if (event.key === "Home" && event.ctrlKey) setActive(0);
    else if (event.key === "End" && event.ctrlKey) setActive(last);
    else if (event.key === "Enter" && chosen) run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t("commands.title")}</DialogTitle>
          <DialogContent>
            <Input
              className={styles.input}
              autoFocus
              role="combobox"
              aria-expanded
              aria-controls={`${id}-list`}
              aria-activedescendant={activeId}
              aria-autocomplete="list"
              aria-label={t("commands.placeholder")}
              placeholder={t("commands.placeholder")}
              value={query}
              onChange={(_, data) => {
                setQuery(data.value);
                setActive(0);
              }}
              onKeyDown={onKeyDown}
            />
            <span className="visually-hidden" role="status">
              {t("commands.count", { count: found.length })}
            </span>
            <div
              ref={list}
              id={`${id}-list`}
              role="listbox"
              aria-label={t("commands.list")}
              className={styles.list}
            >
              {found.map((command, index) => (
                // biome-ignore lint/a11y/useFocusableInteractive: the box above keeps the focus (aria-activedescendant)
                // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the box above
                <div
                  key={command.id}
                  id={`${id}-${command.id}`}
                  role="option"
                  aria-selected={command === chosen}
                  className={mergeClasses(styles.option, command === chosen && styles.active)}
                  onMouseMove={() => setActive(index)}
                  onClick={() => run(command)}
                >
                  <span>
                    {command.name}
                    <span
                      className={mergeClasses(
                        styles.quiet,
                        styles.group,
                        command === chosen && styles.quietActive,
                      )}
                    >
                      {recent.includes(command.id) && query === ""
                        ? t("commands.recent")
                        : t(`commands.groups.${command.group}`)}
                    </span>
                  </span>
                  {command.keys && <KeyWay keys={command.keys} />}
                </div>
              ))}
            </div>
            {found.length === 0 && <p>{t("commands.none", { text: query })}</p>}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
