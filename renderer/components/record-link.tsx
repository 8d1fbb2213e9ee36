import { makeStyles, tokens } from "@fluentui/react-components";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { RecordKind } from "../../shared/domain/record.ts";
import { KindIcon } from "./kind-icon.tsx";

const useStyles = makeStyles({
  link: {
    display: "inline-flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "none",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    "& > svg": { flexShrink: 0, marginTop: "2px" },
    // The words, not the sign, say where text beside the link stands.
    "& > span": {
      alignSelf: "baseline",
      display: "-webkit-box",
      WebkitBoxOrient: "vertical",
      WebkitLineClamp: 4,
      overflow: "hidden",
    },
  },
});

/** Leads to a record's view; for documents to a page of it, with the words of a query marked. */
export function RecordLink(props: {
  id: string;
  kind?: RecordKind;
  page?: number;
  query?: string;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <Link
      to="/record/$id"
      params={{ id: props.id }}
      search={{ page: props.page, q: props.query }}
      className={styles.link}
    >
      {props.kind && <KindIcon kind={props.kind} size={16} />}
      <span>{props.children}</span>
    </Link>
  );
}
