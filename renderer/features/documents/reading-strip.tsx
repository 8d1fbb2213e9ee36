import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { RecordOf } from "../../../shared/domain/record.ts";
import { useBackend } from "../../backend/queries.ts";
import { PageStrip } from "./page-strip.tsx";
import type { OpenedPdf } from "./pdf/open-pdf.ts";
import type { Rotation, Size } from "./pdf/page-layout.ts";
import { Thumbnail, thumbnailRowHeight } from "./pdf/thumbnail.tsx";

const useStyles = makeStyles({
  line: {
    width: "100%",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    textAlign: "left",
  },
  number: { alignSelf: "flex-start", color: tokens.colorNeutralForeground3 },
});

const LINES_HEIGHT = 76;
/** What a strip needs beside its small pictures, its scroll bar included. */
const BESIDE_PICTURE = 36;

interface StripProps {
  current: number;
  onShow: (page: number) => void;
}

/** The pages of a PDF in small. */
export function ThumbnailStrip(
  props: StripProps & {
    opened: OpenedPdf;
    sizes: readonly Size[];
    rotation: Rotation;
    width: number;
  },
) {
  const { opened, sizes, rotation, width } = props;
  const broadest = width - BESIDE_PICTURE;
  const { t } = useTranslation();
  const rowHeight = useCallback(
    (index: number) =>
      thumbnailRowHeight(sizes[index] ?? { width: 595, height: 842 }, rotation, broadest),
    [sizes, rotation, broadest],
  );
  return (
    <PageStrip
      total={sizes.length}
      current={props.current}
      rowHeight={rowHeight}
      onShow={props.onShow}
      nameOf={(number) => t("documents.reader.pageLabel", { number })}
    >
      {(number) => {
        const size = sizes[number - 1];
        return (
          <>
            {size && (
              <Thumbnail
                opened={opened}
                number={number}
                size={size}
                rotation={rotation}
                broadest={broadest}
              />
            )}
            {number}
          </>
        );
      }}
    </PageStrip>
  );
}

/** The pages, slides or sheets of a text, each with its first line. */
export function LineStrip(props: StripProps & { record: RecordOf<"document"> }) {
  const { record } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const answer = useBackend("documents.pages", { id: record.id });
  const pages = answer.data?.pages ?? [];
  const lineOf = (number: number) => {
    const page = pages[number - 1];
    return page?.label || page?.firstLine || "";
  };
  return (
    <PageStrip
      total={record.pageCount}
      current={props.current}
      rowHeight={heightOfLines}
      onShow={props.onShow}
      nameOf={(number) =>
        `${t(`documents.reader.unit.${record.pageUnit}`)} ${number}: ${lineOf(number)}`
      }
    >
      {(number) => (
        <>
          <span className={styles.number}>{number}</span>
          <span className={styles.line}>{lineOf(number)}</span>
        </>
      )}
    </PageStrip>
  );
}

const heightOfLines = () => LINES_HEIGHT;
