import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MapOutline } from "../../../shared/domain/map-outline.ts";
import { useShellMutation } from "../../backend/queries.ts";
import { useNotify } from "../../components/notify.tsx";
import type { DistrictFacts } from "./measures.ts";
import { OutlineDialog } from "./outline-dialog.tsx";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `0 ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  words: { overflowWrap: "anywhere" },
  // On a line of its own its words begin where the words above them begin.
  more: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Whose outlines the map shows, and the way to official ones. */
export function OutlineLine(props: {
  outline: MapOutline | null;
  districts: readonly DistrictFacts[];
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const { outline } = props;
  const choose = useShellMutation("map.chooseOutline");
  const [open, setOpen] = useState(false);
  // What was found, and where it is from, is asked right after loading.
  const load = () =>
    choose.mutate(
      {},
      { onSuccess: ({ loaded }) => loaded && setOpen(true), onError: notify.failed },
    );
  return (
    <div className={styles.line}>
      <span className={styles.words}>{wordsOf()}</span>
      <Button
        className={mergeClasses("no-print", styles.more)}
        size="small"
        appearance="subtle"
        disabledFocusable={choose.isPending}
        onClick={() => (outline ? setOpen(true) : load())}
      >
        {outline ? t("map.outlines.details") : t("map.outlines.load")}
      </Button>
      {open && outline && (
        <OutlineDialog
          key={outline.loadedAt}
          outline={outline}
          districts={props.districts}
          onLoadOther={load}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );

  function wordsOf(): string {
    if (!outline) return t("map.outlines.computed");
    return outline.source === ""
      ? t("map.outlines.official", { fileName: outline.fileName })
      : t("map.outlines.withSource", { source: outline.source });
  }
}
