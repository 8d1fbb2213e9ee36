import { makeStyles, tokens } from "@fluentui/react-components";
import { DocumentArrowDown24Regular } from "@fluentui/react-icons/svg/document-arrow-down";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStartImport } from "./use-start-import.ts";

const useStyles = makeStyles({
  overlay: {
    position: "fixed",
    inset: "12px",
    zIndex: 1_000,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalM,
    pointerEvents: "none",
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.96,
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
});

/** Files may be dropped anywhere in the window; text that is dragged inside it is left alone. */
export function ImportDropTarget() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { files: importFiles } = useStartImport();
  const [over, setOver] = useState(false);
  const start = useRef(importFiles);
  useEffect(() => {
    start.current = importFiles;
  });

  useEffect(() => {
    // Enter and leave are told for every element on the way; only the balance counts.
    let depth = 0;
    const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const onEnter = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      depth += 1;
      // Somewhere in the window files can be attached: that place must stay in sight.
      setOver(document.querySelector("[data-attach]") === null);
    };
    const onOver = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    };
    const onLeave = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      // A place that attaches files has taken them.
      if (!bringsFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length > 0) void start.current(dropped);
    };
    window.addEventListener("dragenter", onEnter);
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragenter", onEnter);
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, []);

  if (!over) return null;
  return (
    <div className={styles.overlay}>
      <DocumentArrowDown24Regular aria-hidden />
      {t("imports.drop.overlay")}
    </div>
  );
}
