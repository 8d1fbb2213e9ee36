import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { callBackend } from "../../client.ts";
import { Waiting } from "../../components/load-states.tsx";
import { readBytes } from "./pdf/open-pdf.ts";
import { nextZoom, type Rotation, type Zoom } from "./pdf/page-layout.ts";

const useStyles = makeStyles({
  scroll: {
    height: "100%",
    boxSizing: "border-box",
    overflow: "auto",
    display: "grid",
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    "& canvas": { margin: "auto", backgroundColor: "#fff", boxShadow: tokens.shadow4 },
  },
});

/** Larger files are not read into the window; the original can be opened outside. */
const LARGEST_FILE = 150 * 1024 * 1024;
/** Pixels of the picture in the window. */
const MOST_PIXELS = 16_000_000;

/** An image, or a page of one, as it looks. */
export function ImageView(props: {
  recordId: string;
  title: string;
  size: number;
  /** The page of a picture that has several and is drawn by the backend; null for one shown as it is. */
  page: number | null;
  zoom: Zoom;
  rotation: Rotation;
  onZoom: (zoom: Zoom) => void;
  onFactor: (factor: number) => void;
  onFailed: () => void;
}) {
  const { recordId, size, page, zoom, rotation, onFailed, onFactor } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const frame = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [picture, setPicture] = useState<ImageBitmap | null>(null);

  useEffect(() => {
    let left = false;
    let made: ImageBitmap | null = null;
    const load = async () => {
      if (size > LARGEST_FILE) throw new Error("too large to be shown");
      const { bytes } =
        page === null
          ? await readBytes(recordId, 0, size)
          : await callBackend("documents.picture", { id: recordId, page });
      made = await pictureOf(bytes);
      if (left) made.close();
      else setPicture(made);
    };
    load().catch((error: unknown) => {
      if (left) return;
      console.warn("image: cannot be shown", error);
      onFailed();
    });
    return () => {
      left = true;
      made?.close();
      setPicture(null);
    };
  }, [recordId, size, page, onFailed]);

  useEffect(() => {
    if (picture && canvas.current) draw(canvas.current, picture, rotation);
  }, [picture, rotation]);

  const turned = picture && rotation % 180 !== 0;
  const width = turned ? picture.height : (picture?.width ?? 0);
  const height = turned ? picture.width : (picture?.height ?? 0);
  const room = frame.current;
  const byWidth = room && width > 0 ? (room.clientWidth - 24) / width : 1;
  const byHeight = room && height > 0 ? (room.clientHeight - 24) / height : 1;
  const factor =
    typeof zoom === "number" ? zoom : zoom === "width" ? byWidth : Math.min(byWidth, byHeight);
  useEffect(() => onFactor(factor), [factor, onFactor]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { "+": 1, "=": 1, "-": -1 }[event.key] as 1 | -1 | undefined;
    if (!(event.ctrlKey || event.metaKey) || (!by && event.key !== "0")) return;
    event.preventDefault();
    props.onZoom(by ? nextZoom(factor, by) : "width");
  };
  return (
    <section
      ref={frame}
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      tabIndex={0}
      aria-label={t("documents.reader.asItLooks")}
      onKeyDown={onKeyDown}
    >
      {!picture && <Waiting />}
      <canvas
        ref={canvas}
        role="img"
        aria-label={props.title}
        hidden={!picture}
        style={{ width: width * factor, height: height * factor }}
      />
    </section>
  );
}

async function pictureOf(bytes: Uint8Array): Promise<ImageBitmap> {
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const whole = await createImageBitmap(blob, { imageOrientation: "from-image" });
  const pixels = whole.width * whole.height;
  if (pixels <= MOST_PIXELS) return whole;
  const shrink = Math.sqrt(MOST_PIXELS / pixels);
  const small = await createImageBitmap(whole, {
    resizeWidth: Math.floor(whole.width * shrink),
    resizeHeight: Math.floor(whole.height * shrink),
    resizeQuality: "medium",
  });
  whole.close();
  return small;
}

function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, rotation: Rotation): void {
  const isTurned = rotation % 180 !== 0;
  canvas.width = isTurned ? picture.height : picture.width;
  canvas.height = isTurned ? picture.width : picture.height;
  const context = canvas.getContext("2d");
  if (!context) return;
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((rotation * Math.PI) / 180);
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
}
