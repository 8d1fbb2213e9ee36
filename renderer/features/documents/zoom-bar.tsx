import { Button, makeStyles, Select, Tooltip, tokens } from "@fluentui/react-components";
import { RotateRight20Regular } from "@fluentui/react-icons/svg/rotate-right";
import { ZoomIn20Regular } from "@fluentui/react-icons/svg/zoom-in";
import { ZoomOut20Regular } from "@fluentui/react-icons/svg/zoom-out";
import { useTranslation } from "react-i18next";
import { nextZoom, type Rotation, ZOOM_STEPS, type Zoom } from "./pdf/page-layout.ts";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  choice: { width: "150px" },
});

/** Smaller, larger, a choice of sizes, and a quarter turn. `factor` is what is seen now; 1 is 100 %. */
export function ZoomBar(props: {
  zoom: Zoom;
  factor: number;
  rotation: Rotation;
  onZoom: (zoom: Zoom) => void;
  onRotate: (rotation: Rotation) => void;
}) {
  const { zoom, factor, rotation, onZoom, onRotate } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const percent = (value: number) =>
    t("documents.reader.percent", { percent: Math.round(value * 100) });
  const isStep = typeof zoom !== "number" || ZOOM_STEPS.includes(zoom);
  return (
    <div className={styles.bar}>
      <Tooltip relationship="label" content={t("documents.reader.smaller")}>
        <Button
          appearance="subtle"
          icon={<ZoomOut20Regular />}
          disabledFocusable={factor <= 0.5}
          onClick={() => onZoom(nextZoom(factor, -1))}
        />
      </Tooltip>
      <Select
        className={styles.choice}
        aria-label={t("documents.reader.zoom")}
        value={String(zoom)}
        onChange={(_, { value }) =>
          onZoom(value === "width" || value === "page" ? value : Number(value))
        }
      >
        <option value="width">{t("documents.reader.fitWidth")}</option>
        <option value="page">{t("documents.reader.fitPage")}</option>
        {!isStep && <option value={String(zoom)}>{percent(factor)}</option>}
        {ZOOM_STEPS.map((step) => (
          <option key={step} value={String(step)}>
            {percent(step)}
          </option>
        ))}
      </Select>
      <Tooltip relationship="label" content={t("documents.reader.larger")}>
        <Button
          appearance="subtle"
          icon={<ZoomIn20Regular />}
          disabledFocusable={factor >= 3}
          onClick={() => onZoom(nextZoom(factor, 1))}
        />
      </Tooltip>
      <Tooltip relationship="label" content={t("documents.reader.rotate")}>
        <Button
          appearance="subtle"
          icon={<RotateRight20Regular />}
          onClick={() => onRotate(((rotation + 90) % 360) as Rotation)}
        />
      </Tooltip>
    </div>
  );
}
