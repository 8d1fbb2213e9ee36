import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { RecordKind } from "../../../shared/domain/record.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import type { ControlProps } from "../records/controls/control-props.ts";
import { ReferencesControl } from "../records/controls/reference-control.tsx";
import { AttachButton } from "./attached-list.tsx";
import { useAttaching, withDocuments } from "./use-attaching.ts";

const DOCUMENTS: readonly RecordKind[] = ["document"];

const useStyles = makeStyles({
  zone: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { outline: `3px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "4px" },
});

/** Whether a field holds documents and nothing else: files can be attached to it. */
export function isForDocuments(kinds: readonly RecordKind[]): boolean {
  return kinds.length === 1 && kinds[0] === "document";
}

/** Documents of the library, and files that become such when they are dropped, pasted or chosen here. */
export function DocumentsControl(props: ControlProps<Reference[]>) {
  const styles = useStyles();
  // Files may take a while to be read: what was chosen meanwhile stays.
  const latest = useRef(props.value);
  useEffect(() => {
    latest.current = props.value;
  });
  const zone = useAttaching((attached) => {
    latest.current = withDocuments(latest.current, attached);
    props.onChange(latest.current);
  });
  return (
    <div {...zone.props} className={mergeClasses(styles.zone, zone.isOver && styles.over)}>
      <ReferencesControl {...props} kinds={DOCUMENTS} />
      <AttachButton zone={zone} />
    </div>
  );
}
