import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { Open16Regular } from "@fluentui/react-icons/svg/open";
import { useTranslation } from "react-i18next";
import { callShell } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";
import { copyText } from "./copy-text.ts";

const useStyles = makeStyles({
  row: {
    display: "inline-flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
  },
  link: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "24px",
  },
});

/** An address on the web. The shell shows it and asks before it leaves the program. */
export function WebLink({ address }: { address: string }) {
  const { t } = useTranslation();
  const url = webUrl(address);
  if (!url) return <span>{address}</span>;
  return <OutsideLink url={url} text={address} name={t("records.values.openWeb", { address })} />;
}

export function MailLink({ address }: { address: string }) {
  const { t } = useTranslation();
  const isMail = /^[^\s@<>?&]+@[^\s@<>?&]+$/.test(address.trim());
  if (!isMail) return <span>{address}</span>;
  const name = t("records.values.writeMail", { address });
  return <OutsideLink url={`mailto:${address.trim()}`} text={address} name={name} />;
}

/** A phone number to read out or to copy; office computers rarely dial. */
export function PhoneNumber({ number }: { number: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const copy = () => {
    if (copyText(number)) notify.done(t("records.values.copied"));
  };
  return (
    <span className={styles.row}>
      <span>{number}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<Copy16Regular />}
        aria-label={`${t("records.values.copy")}: ${number}`}
        onClick={copy}
      />
    </span>
  );
}

function OutsideLink(props: { url: string; text: string; name: string }) {
  const styles = useStyles();
  const notify = useNotify();
  const open = () => callShell("links.openOutside", { url: props.url }).catch(notify.failed);
  return (
    <Link as="button" className={styles.link} aria-label={props.name} onClick={open}>
      <span>{props.text}</span>
      <Open16Regular aria-hidden />
    </Link>
  );
}

/** The address as https, or null when it is none; plain http is not opened by the shell. */
export function webUrl(address: string): string | null {
  const bare = address.trim().replace(/^https?:\/\//i, "");
  if (!/^[^\s/]+\.[^\s/]{2,}(\/\S*)?$/.test(bare) || bare.includes("@")) return null;
  return `https://${bare}`;
}
