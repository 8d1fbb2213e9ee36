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

/** The longer side of a small picture, and what a row needs around it, in CSS pixels. */
const LONGER_SIDE = 112;
const BROADEST = 92;
const AROUND = 40;

export function thumbnailSize(size: Size, rotation: Rotation): Size {
  const { width, height } =
    rotation % 180 === 0 ? size : { width: size.height, height: size.width };
  const scale = Math.min(BROADEST / width, LONGER_SIDE / height);
  return { width: width * scale, height: height * scale };
}

export function thumbnailRowHeight(size: Size, rotation: Rotation): number {
  return Math.ceil(thumbnailSize(size, rotation).height) + AROUND;
}

/** A page in small. */
export function Thumbnail(props: {
  opened: OpenedPdf;
  number: number;
  size: Size;
  rotation: Rotation;
}) {
  const { opened, number, size, rotation } = props;
  const styles = useStyles();
  const holder = useRef<HTMLDivElement>(null);
  const found = usePage(opened, number);
  const small = thumbnailSize(size, rotation);
  const across = rotation % 180 === 0 ? size.width : size.height;
  useDrawnPage(holder, found === "damaged" ? null : found, {
    scale: small.width / across,
    rotation,
  });
  return <div ref={holder} className={styles.paper} style={small} aria-hidden />;
}
