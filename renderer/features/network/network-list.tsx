import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Link } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { KindIcon } from "../../components/kind-icon.tsx";
import { useOverscan } from "../../components/printing.ts";
import { sizeAfterLayout } from "../../components/size-after-layout.ts";
import { useRowFocus } from "../../components/use-row-focus.ts";
import { ownToken } from "../../theme/themes.ts";
import type { MessageKey } from "../records/message-key.ts";
import type { Network, NetworkNode } from "./layout.ts";

const LIKELY_HEIGHT = 48;

const useStyles = makeStyles({
  scroll: {
    height: "100%",
    overflowY: "auto",
    // The list itself keeps what is in view in its place when a row turns out higher than was guessed.
    overflowAnchor: "none",
    scrollbarGutter: "stable",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  list: { boxSizing: "border-box", listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  lit: { backgroundColor: ownToken("hoverGround") },
  link: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "none",
    minHeight: "24px",
    lineHeight: tokens.lineHeightBase300,
    "& > svg": { flexShrink: 0, marginTop: "2px" },
    ":hover": { textDecorationLine: "underline" },
  },
  ties: {
    paddingInlineStart: "20px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** The same records as in the drawing, the nearest first, each with how it hangs together. */
export function NetworkList(props: {
  network: Network;
  lit: string;
  onLight: (id: string) => void;
  name: string;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { network, lit, onLight } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () =>
      network.nodes
        .filter(({ distance }) => distance > 0)
        .sort(
          (a, b) =>
            a.distance - b.distance ||
            a.kind.localeCompare(b.kind) ||
            a.title.localeCompare(b.title, "de"),
        ),
    [network],
  );
  const ties = useTies(network);
  const overscan = useOverscan(8);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => LIKELY_HEIGHT,
    measureElement: sizeAfterLayout,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan,
  });
  const focus = useRowFocus({
    list: scroll,
    count: rows.length,
    scrollToIndex: useCallback((index: number) => virtual.scrollToIndex(index), [virtual]),
  });
  const items = virtual.getVirtualItems();
  return (
    <div className={styles.scroll} ref={scroll}>
      <ul
        className={styles.list}
        style={{ height: virtual.getTotalSize(), paddingTop: items[0]?.start ?? 0 }}
        aria-label={props.name}
        onKeyDown={focus.onKeyDown}
      >
        {items.map((item) => {
          const node = rows[item.index];
          if (!node) return null;
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              className={mergeClasses(styles.item, node.id === lit && styles.lit)}
              onPointerEnter={() => onLight(node.id)}
            >
              <Link
                to="/record/$id"
                params={{ id: node.id }}
                className={styles.link}
                data-row={item.index}
                tabIndex={item.index === focus.active ? 0 : -1}
                onFocus={() => onLight(node.id)}
              >
                <KindIcon kind={node.kind} size={16} />
                <span>{node.title}</span>
              </Link>
              <div className={styles.ties}>
                {t(`kinds.${node.kind}.one`)}
                {ties(node).map((tie) => ` · ${tie}`)}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Ways from a record towards the middle, in words: "Partner in „Lesepaten“". */
function useTies(network: Network): (node: NetworkNode) => string[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const nodes = new Map(network.nodes.map((node) => [node.id, node]));
    const found = new Map<string, string[]>();
    const add = (
      id: string,
      other: string,
      direction: "outgoing" | "incoming",
      relation: string,
    ) => {
      const self = nodes.get(id);
      const target = nodes.get(other);
      if (!self || !target || target.distance >= self.distance) return;
      const word = t(`records.relations.${direction}.${relation}` as MessageKey);
      const tie = t("network.tie", { relation: word, title: target.title });
      const list = found.get(id);
      if (list) list.push(tie);
      else found.set(id, [tie]);
    };
    for (const { from, to, relation } of network.edges) {
      add(from, to, "outgoing", relation);
      add(to, from, "incoming", relation);
    }
    return (node) => (found.get(node.id) ?? []).slice(0, 3);
  }, [network, t]);
}
