import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle24Regular } from "@fluentui/react-icons/svg/error-circle";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { useNavigate } from "@tanstack/react-router";
import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state.tsx";

const useStyles = makeStyles({
  details: { textAlign: "start", width: "100%", color: tokens.colorNeutralForeground2 },
  text: {
    whiteSpace: "pre-wrap",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What a screen shows when its code failed: nothing is lost, and there is a way on. */
export function CrashScreen(props: Pick<ErrorComponentProps, "error" | "reset">) {
  const navigate = useNavigate();
  return (
    <CrashMessage
      error={props.error instanceof Error ? props.error : new Error(String(props.error))}
      onRetry={props.reset}
      onHome={() => {
        void navigate({ to: "/" });
        props.reset();
      }}
    />
  );
}

function CrashMessage(props: { error: Error; onRetry?: () => void; onHome?: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div role="alert">
      <EmptyState
        level={1}
        icon={<ErrorCircle24Regular aria-hidden />}
        title={t("shell.crashTitle")}
        text={t("shell.crashText")}
        actions={
          <>
            {props.onRetry && (
              <Button appearance="primary" onClick={props.onRetry}>
                {t("shell.tryAgain")}
              </Button>
            )}
            {props.onHome && <Button onClick={props.onHome}>{t("shell.toSearch")}</Button>}
            <details className={styles.details}>
              <summary>{t("shell.crashDetails")}</summary>
              <p className={styles.text}>{String(props.error)}</p>
            </details>
          </>
        }
      />
    </div>
  );
}

export function NotFoundScreen() {
  const navigate = useNavigate();
  const { t } = useTranslation();
  return (
    <EmptyState
      level={1}
      title={t("shell.notFoundTitle")}
      text={t("shell.notFoundText")}
      actions={<Button onClick={() => void navigate({ to: "/" })}>{t("shell.toSearch")}</Button>}
    />
  );
}

/** The last net, around everything: shows the crash instead of an empty window. */
export class CrashBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return <CrashMessage error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
