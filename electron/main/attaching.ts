import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { PreloadInput } from "../../shared/contract/preload-methods.ts";
import type { Attached } from "../../shared/domain/attachment.ts";
import { chooseAttachments } from "./dialogs.ts";
import { safeFileName } from "./document-copy.ts";
import type { ActionContext } from "./library-actions.ts";
import type { LibrarySession } from "./library-session.ts";
import { messagesFor } from "./messages/messages.ts";

type DroppedFile = PreloadInput<"files.attach">["files"][number];

/** Asks for files and has them kept as documents; null when the person closed the dialog. */
export async function attachChosen({
  window,
  settings,
  session,
}: ActionContext): Promise<Attached | null> {
  const paths = await chooseAttachments(window, messagesFor(settings));
  if (paths.length === 0) return null;
  return session.attachFiles(paths.map((file) => ({ path: file, name: path.basename(file) })));
}

/** Keeps dropped and pasted files; what has no place on the disk gets one for as long as it is read. */
export async function attachDropped(
  session: LibrarySession,
  files: readonly DroppedFile[],
): Promise<Attached> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "fadenwerk-attached-"));
  try {
    const placed = await Promise.all(
      files.map(async (file, index) => {
        if ("path" in file) return { path: file.path, name: path.basename(file.path) };
        const name = safeFileName(file.name);
        const place = path.join(folder, `${index}${path.extname(name)}`);
        await writeFile(place, file.bytes, { mode: 0o600 });
        return { path: place, name };
      }),
    );
    return await session.attachFiles(placed);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
