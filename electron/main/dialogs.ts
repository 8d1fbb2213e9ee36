import path from "node:path";
import { type BrowserWindow, dialog } from "electron";
import type { ReportFormat } from "../../shared/domain/report.ts";
import type { Messages } from "./messages/de.ts";
import { defaultLibraryPath } from "./profile.ts";

const READABLE = ["html", "htm", "txt", "md", "pdf", "docx", "odt", "rtf", "pptx", "odp"];

/** @returns the folder to make, or null when the person thought better of it */
export async function chooseNewLibrary(
  window: BrowserWindow,
  text: Messages,
): Promise<string | null> {
  const chosen = await dialog.showSaveDialog(window, {
    title: text.chooseNewLibrary,
    buttonLabel: text.create,
    defaultPath: defaultLibraryPath(),
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath;
}

export async function chooseLibrary(window: BrowserWindow, text: Messages): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: text.chooseLibrary,
    buttonLabel: text.open,
    defaultPath: path.dirname(defaultLibraryPath()),
    properties: ["openDirectory"],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

/** @returns files, or one folder; empty when the person closed the dialog */
export async function chooseImport(
  window: BrowserWindow,
  text: Messages,
  options: { folder: boolean },
): Promise<string[]> {
  const chosen = await dialog.showOpenDialog(
    window,
    options.folder
      ? { title: text.chooseFolder, properties: ["openDirectory"] }
      : {
          title: text.chooseFiles,
          properties: ["openFile", "multiSelections"],
          filters: [
            { name: text.readableFiles, extensions: READABLE },
            { name: text.allFiles, extensions: ["*"] },
          ],
        },
  );
  return chosen.canceled ? [] : chosen.filePaths;
}

/** @returns the folder to look at from now on, or null */
export async function chooseWatchedFolder(
  window: BrowserWindow,
  text: Messages,
): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: text.chooseWatched,
    buttonLabel: text.watch,
    properties: ["openDirectory"],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

/** @returns files of any kind; empty when the person closed the dialog */
export async function chooseAttachments(window: BrowserWindow, text: Messages): Promise<string[]> {
  const chosen = await dialog.showOpenDialog(window, {
    title: text.chooseAttachments,
    buttonLabel: text.attach,
    properties: ["openFile", "multiSelections"],
  });
  return chosen.canceled ? [] : chosen.filePaths;
}

/** @returns a file of outlines, or null */
export async function chooseOutline(window: BrowserWindow, text: Messages): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: text.chooseOutline,
    buttonLabel: text.open,
    properties: ["openFile"],
    filters: [
      { name: text.outlineFiles, extensions: ["geojson", "topojson", "json"] },
      { name: text.allFiles, extensions: ["*"] },
    ],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

/** @returns where the report shall lie, or null */
export async function chooseReportFile(
  window: BrowserWindow,
  text: Messages,
  suggestion: { folder: string; title: string; format: ReportFormat },
): Promise<string | null> {
  const { folder, title, format } = suggestion;
  const chosen = await dialog.showSaveDialog(window, {
    title: text.chooseReport,
    buttonLabel: text.save,
    defaultPath: path.join(folder, `${safeName(title)}.${format}`),
    filters: [{ name: text[`${format}File`], extensions: [format] }],
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  if (chosen.canceled || !chosen.filePath) return null;
  // Some systems leave the ending to the person.
  return path.extname(chosen.filePath) === "" ? `${chosen.filePath}.${format}` : chosen.filePath;
}

/** A title as a file name that every system takes. */
function safeName(title: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  const safe = title.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, " ").replace(/\s+/g, " ");
  return safe.slice(0, 100).replace(/^[. ]+|[. ]+$/g, "") || "Fadenwerk";
}

/** Asks before something leaves the program; what Enter does is the harmless choice. */
export async function confirmOpening(
  window: BrowserWindow,
  text: Messages,
  question: string,
  detail: string,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    message: question,
    detail,
    buttons: [text.open, text.cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

export async function tell(
  window: BrowserWindow,
  text: Messages,
  message: string,
  detail: string,
): Promise<void> {
  await dialog.showMessageBox(window, { type: "warning", message, detail, buttons: [text.ok] });
}
