import { type ClipboardEvent, type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Attached, MOST_PASTED_BYTES } from "../../../shared/domain/attachment.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { attachFiles, callShell } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";
import { useErrorText } from "../../components/use-error-text.ts";

/** A place of the window onto which files are dropped or pasted to be attached. */
export interface Attaching {
  /** For the element that takes drops and pastes. */
  props: {
    "data-attach": true;
    onDragOver: (event: DragEvent) => void;
    onDragLeave: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
    onPaste: (event: ClipboardEvent) => void;
  };
  choose: () => void;
  /** Files are above it. */
  isOver: boolean;
  isBusy: boolean;
}

/**
 * Attaching files: by dialog, drop or paste. They are kept as documents at once, so that a draft needs
 * only their names.
 *
 * @param onAttached is given what was kept; it may come after more was typed
 */
export function useAttaching(onAttached: (documents: Reference[]) => void): Attaching {
  const { t } = useTranslation();
  const notify = useNotify();
  const errorText = useErrorText();
  const [isOver, setOver] = useState(false);
  const [running, setRunning] = useState(0);

  const run = async (work: () => Promise<Attached | null>) => {
    setRunning((count) => count + 1);
    try {
      const attached = await work();
      if (!attached) return;
      if (attached.documents.length > 0) {
        onAttached(attached.documents);
        notify.done(t("documents.attach.done", { count: attached.documents.length }));
      }
      for (const { fileName, code } of attached.failed) {
        const reason = errorText(code);
        notify.refused(t("documents.attach.failed", { fileName, reason }));
      }
    } catch (error) {
      notify.failed(error);
    } finally {
      setRunning((count) => count - 1);
    }
  };
  const take = (files: readonly File[]) => {
    const small = files.filter((file) => file.size <= MOST_PASTED_BYTES || !isPasted(file));
    for (const { name } of files.filter((file) => !small.includes(file))) {
      notify.refused(t("documents.attach.tooLarge", { fileName: name }));
    }
    if (small.length > 0) void run(() => attachFiles([...small]));
  };
  const bringsFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

  return {
    props: {
      "data-attach": true,
      onDragOver: (event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        setOver(true);
      },
      onDragLeave: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event) => {
        setOver(false);
        if (!bringsFiles(event)) return;
        // The window imports what nobody else has taken.
        event.preventDefault();
        take([...event.dataTransfer.files]);
      },
      onPaste: (event) => {
        const { files, types } = event.clipboardData;
        // Word puts a picture of the text beside the text.
        if (files.length === 0 || types.includes("text/plain")) return;
        event.preventDefault();
        take([...files].map((file) => named(file, t("documents.attach.pasted"))));
      },
    },
    choose: () => void run(async () => (await callShell("files.chooseAndAttach", {})).attached),
    isOver,
    isBusy: running > 0,
  };
}

/** The clipboard calls every picture image.png. */
function named(file: File, name: string): File {
  if (!isPasted(file)) return file;
  const ending = file.name.includes(".") ? file.name.slice(file.name.lastIndexOf(".")) : ".png";
  const moment = new Date().toLocaleString("sv").replaceAll(":", "-");
  return new File([file], `${name} ${moment}${ending}`, { type: file.type });
}

/** Whether a file came out of the clipboard as mere bytes. */
function isPasted(file: File): boolean {
  return file.name === "image.png" && file.type.startsWith("image/");
}

/** A list with more documents, each once. */
export function withDocuments(
  documents: readonly Reference[],
  attached: readonly Reference[],
): Reference[] {
  const known = new Set(documents.map(({ id }) => id));
  return [...documents, ...attached.filter(({ id }) => !known.has(id))];
}
