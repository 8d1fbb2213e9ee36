import { useNavigate, useRouter, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { RECORD_KINDS } from "../../../shared/domain/record.ts";
import { callBackend, callShell } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";
import { printView } from "../../components/printing.ts";
import type { messages } from "../../messages/de/index.ts";
import { useQuickNote } from "../quick-note/quick-note-context.ts";
import { focusSearchBox } from "../search/search-box.tsx";
import { useSettings } from "../settings/settings-context.ts";
import { type Keys, keysFor } from "../shell/shortcuts.ts";
import { useWatchFolder } from "../watching/use-watch-folder.ts";

export interface Command {
  id: string;
  name: string;
  /** Other words it is found by. */
  words: string;
  group: "go" | "new" | "record" | "program";
  keys?: Keys | undefined;
  run: () => void;
}

type CommandName = keyof typeof messages.commands.names;

const KINDS = RECORD_KINDS.filter((kind) => kind !== "savedSearch");
const MADE_KINDS = KINDS.filter((kind) => kind !== "document");

/** Everything the program can do from where it is: screens, records to begin, actions. */
export function useCommands(shell: { showKeyboardMap: () => void; undo: () => void }): Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const router = useRouter();
  const notify = useNotify();
  const quickNote = useQuickNote();
  const { change } = useSettings();
  const watchFolder = useWatchFolder();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const recordId = /^\/record\/([0-9a-f-]{36})$/.exec(pathname)?.[1];

  const command = (
    id: CommandName,
    group: Command["group"],
    run: () => void,
    purpose?: string,
  ) => ({
    id,
    group,
    run,
    name: t(`commands.names.${id}`),
    words: t(`commands.words.${id}`),
    keys: keysFor(purpose ?? id),
  });
  const attempt = (work: () => Promise<unknown>) => () => void work().catch(notify.failed);
  const trash = (id: string) => async () => {
    await callBackend("records.trash", { id });
    const title = t("commands.names.trashRecord");
    notify.done(title, () => callBackend("records.restore", { id }));
  };

  return [
    command("undo", "program", shell.undo),
    command("searchScreen", "go", () => void navigate({ to: "/", search: {} })),
    command("start", "go", () => void navigate({ to: "/start" })),
    command("followUps", "go", () => void navigate({ to: "/follow-ups" })),
    command("board", "go", () => void navigate({ to: "/partnerships", search: {} })),
    command("map", "go", () => void navigate({ to: "/map", search: {} })),
    command("statistics", "go", () => void navigate({ to: "/statistics" })),
    ...KINDS.map(
      (kind): Command => ({
        id: `list:${kind}`,
        group: "go",
        name: t("commands.listKind", { kind: t(`kinds.${kind}.many`) }),
        words: t("commands.listKindWords"),
        run: () => void navigate({ to: "/list/$kind", params: { kind } }),
      }),
    ),
    command("duplicates", "go", () => void navigate({ to: "/duplicates" })),
    command("vocabularies", "go", () => void navigate({ to: "/vocabularies" })),
    command("privacy", "go", () => void navigate({ to: "/privacy" })),
    command("import", "go", () => void navigate({ to: "/import" })),
    command("watchedFolders", "go", () => void navigate({ to: "/import" })),
    command("trash", "go", () => void navigate({ to: "/trash" })),
    command("settings", "go", () => void navigate({ to: "/settings" })),
    command("helpScreen", "go", () => void navigate({ to: "/help" })),
    command("quickNote", "new", () => quickNote.open()),
    ...MADE_KINDS.map(
      (kind): Command => ({
        id: `new:${kind}`,
        group: "new",
        name: t("commands.newKind", { kind: t(`kinds.${kind}.one`) }),
        words: t("commands.newKindWords"),
        run: () => void navigate({ to: "/new/$kind", params: { kind }, search: {} }),
      }),
    ),
    ...(recordId
      ? [
          command(
            "editRecord",
            "record",
            () => void navigate({ to: "/record/$id/edit", params: { id: recordId } }),
          ),
          command(
            "noteAbout",
            "record",
            () =>
              void navigate({
                to: "/new/$kind",
                params: { kind: "interaction" },
                search: { about: recordId },
              }),
          ),
          command(
            "network",
            "record",
            () => void navigate({ to: "/network/$id", params: { id: recordId }, search: {} }),
          ),
          command("trashRecord", "record", attempt(trash(recordId))),
        ]
      : []),
    command("search", "program", focusSearchBox),
    command("back", "program", () => router.history.back()),
    command("forward", "program", () => router.history.forward()),
    command("help", "program", shell.showKeyboardMap),
    command("print", "program", attempt(printView)),
    command(
      "newWindow",
      "program",
      attempt(() => callShell("window.openNew", {})),
    ),
    command(
      "importFiles",
      "program",
      attempt(() => callShell("files.chooseAndImport", {})),
    ),
    command("watchFolder", "program", () => void watchFolder()),
    command(
      "openLibrary",
      "program",
      attempt(() => callShell("libraries.open", {})),
    ),
    command(
      "light",
      "program",
      attempt(() => change({ appearance: "light" })),
    ),
    command(
      "dark",
      "program",
      attempt(() => change({ appearance: "dark" })),
    ),
    command(
      "contrast",
      "program",
      attempt(() => change({ appearance: "contrast" })),
    ),
  ];
}
