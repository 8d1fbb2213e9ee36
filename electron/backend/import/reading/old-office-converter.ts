import { spawn } from "node:child_process";
import { access, copyFile, mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { IMPORT_LIMITS } from "../limits.ts";

/** Old kind → its extension, and what LibreOffice makes of it. */
const TARGETS: Record<string, { from: string; to: string }> = {
  "application/msword": { from: "doc", to: "docx" },
  "application/vnd.ms-powerpoint": { from: "ppt", to: "pptx" },
  "application/vnd.ms-excel": { from: "xls", to: "xlsx" },
};

/** Where LibreOffice lies when it is not on the PATH. */
const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: [
    "C:\\Program Files\\LibreOffice\\program\\soffice.com",
    "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com",
  ],
  darwin: ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
  linux: ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/snap/bin/libreoffice"],
};

/**
 * Converts a document of Word, PowerPoint or Excel before 2007 with the LibreOffice of this
 * computer: without a window, with a profile of its own (no macros, no settings), in limited time.
 * The program is an ordinary one, so the packaged app can start it as well.
 *
 * @param folder where the copy, the profile and the result go; the caller removes it
 * @returns the new file, or null: no LibreOffice, or one that made nothing of it
 */
export async function convertOldOffice(
  source: string,
  mediaType: string,
  folder: string,
  signal: AbortSignal,
): Promise<string | null> {
  const target = TARGETS[mediaType];
  const program = target && (await findLibreOffice());
  if (!target || !program) return null;
  await mkdir(folder, { recursive: true });
  // A copy under a plain name: the file's own may hold anything.
  const copy = path.join(folder, `document.${target.from}`);
  await copyFile(source, copy);
  const profile = pathToFileURL(path.join(folder, "profile")).href;
  await run(
    program,
    [
      `-env:UserInstallation=${profile}`,
      ...["--headless", "--norestore", "--nologo", "--convert-to", target.to],
      ...["--outdir", folder, copy],
    ],
    signal,
  );
  const made = `document.${target.to}`;
  return (await readdir(folder)).includes(made) ? path.join(folder, made) : null;
}

/** The program on the PATH or in one of its usual places; null when there is none. */
export async function findLibreOffice(): Promise<string | null> {
  const onPath = (process.env.PATH ?? "").split(path.delimiter).filter(path.isAbsolute);
  const name = process.platform === "win32" ? "soffice.com" : "soffice";
  const places = [
    ...onPath.map((folder) => path.join(folder, name)),
    ...(USUAL_PLACES[process.platform] ?? []),
  ];
  for (const place of places) {
    const exists = await access(place).then(
      () => true,
      () => false,
    );
    if (exists) return place;
  }
  return null;
}

/** Whether it worked shows in what it leaves: it also says 0 when it could not read the file. */
function run(program: string, options: readonly string[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(program, options, {
      stdio: "ignore",
      windowsHide: true,
      // A group of its own, because the program is a script that starts the real one.
      detached: process.platform !== "win32",
    });
    const kill = () => {
      if (child.pid === undefined) return;
      if (process.platform === "win32") child.kill();
      else killGroup(child.pid);
    };
    const timer = setTimeout(kill, IMPORT_LIMITS.convertingMs);
    signal.addEventListener("abort", kill, { once: true });
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", kill);
      resolve();
    };
    child.once("exit", end);
    child.once("error", end);
  });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // It ended by itself a moment ago.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
