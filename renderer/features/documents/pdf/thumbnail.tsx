import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { OpenedPdf } from "./open-pdf.ts";
import type { Rotation, Size } from "./page-layout.ts";
import { useDrawnPage, usePage } from "./use-page.ts";

const useStyles = makeStyles({
  paper: {
    backgroundColor: "#fff",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    overflow: "hidden",
    "& canvas": { display: "block", width: "100%", height: "100%" },
  },
});

/** What a row needs around its small picture, in CSS pixels. */
const AROUND = 40;
/** A small picture is not much higher than a sheet of paper. */
const HIGHEST = 1.22;

/** @param broadest pixels that the picture may take across */
export function thumbnailSize(size: Size, rotation: Rotation, broadest: number): Size {
  const { width, height } =
    rotation % 180 === 0 ? size : { width: size.height, height: size.width };
  const scale = Math.min(broadest / width, (broadest * HIGHEST) / height);
  return { width: width * scale, height: height * scale };
}

export function thumbnailRowHeight(size: Size, rotation: Rotation, broadest: number): number {
  return Math.ceil(thumbnailSize(size, rotation, broadest).height) + AROUND;
}

/** A page in small. */
export function Thumbnail(props: {
  opened: OpenedPdf;
  number: number;
  size: Size;
  rotation: Rotation;
  broadest: number;
}) {
  const { opened, number, size, rotation, broadest } = props;
  const styles = useStyles();
  const holder = useRef<HTMLDivElement>(null);
  const found = usePage(opened, number);
  const small = thumbnailSize(size, rotation, broadest);
  const across = rotation % 180 === 0 ? size.width : size.height;
  useDrawnPage(holder, found === "damaged" ? null : found, {
    scale: small.width / across,
    rotation,
  });
  return <div ref={holder} className={styles.paper} style={small} aria-hidden />;
}
