import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { fileFailure } from "../file-failure.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import { readBytes } from "./read-bytes.ts";
import type {
  PageNotice,
  ReadAnswer,
  ReadReply,
  ReadRequest,
  ReadSource,
} from "./reader-messages.ts";

/** Answers one request; runs inside a reader process. It never throws. */
export async function answerRead(
  request: ReadRequest,
  tell: (notice: PageNotice) => void,
): Promise<ReadReply> {
  const { id, source } = request;
  try {
    return { id, ok: true, value: await readSource(source, (page) => tell({ id, page })) };
  } catch (thrown) {
    const error = fileFailure(thrown);
    if (error instanceof ExpectedFailure) {
      return { id, ok: false, error: { code: error.code, detail: error.detail } };
    }
    // A reader that breaks on a file is expected here: that is what it has a process for.
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { id, ok: false, error: { code: "import/unreadable", detail } };
  }
}

/** Reads a source and proposes what it is about. @throws ExpectedFailure `import/…` */
export async function readSource<S extends ReadSource>(
  source: S,
  onPage: (page: number) => void = () => undefined,
): Promise<ReadAnswer<S>> {
  // What comes back is decided by the kind alone; TypeScript does not narrow by it.
  return (await readAnyKind(source, onPage)) as ReadAnswer<S>;
}

/** Each kind loads what it needs when it is asked for: a reader that recognises scans knows no format. */
async function readAnyKind(
  source: ReadSource,
  onPage: (page: number) => void,
): Promise<ReadAnswer> {
  switch (source.kind) {
    case "file":
      return (await import("./read-file-source.ts")).readFileSource(source, onPage);
    case "pasted":
      return (await import("./read-file-source.ts")).readPasted(source);
    case "table":
      return (await import("./read-file-source.ts")).readTable(source);
    case "outline": {
      const bytes = await readBytes(source.path, IMPORT_LIMITS.outlineBytes, "outline/too-large");
      return (await import("../outlines/read-outline.ts")).readOutline(bytes);
    }
    case "picture": {
      const { shownPicture } = await import("./scan-pictures.ts");
      return { bytes: await shownPicture(source.path, source.mediaType, source.page) };
    }
    case "drawing": {
      const { drawForRecognition } = await import("./scan-pictures.ts");
      await drawForRecognition(source.path, source.mediaType, source.page, source.target);
      return { path: source.target };
    }
    case "scan": {
      const { recognisePicture } = await import("./recognise.ts");
      return { text: await recognisePicture(source.path) };
    }
    case "recognised":
      return (await import("./read-recognised.ts")).readRecognised(source.text);
  }
}
