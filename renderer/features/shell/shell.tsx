import { makeStyles, Toaster, tokens } from "@fluentui/react-components";
import { Outlet, useRouter, useRouterState } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBackendState } from "../../backend/use-backend-state.ts";
import { onPrintRequest } from "../../client.ts";
import { TOASTER_ID, useNotify } from "../../components/notify.tsx";
import { printView } from "../../components/printing.ts";
import { SideDrawer } from "../../components/side-drawer.tsx";
import { useMedia } from "../../components/use-media.ts";
import { ownToken } from "../../theme/themes.ts";
import { CollectAnywhere } from "../collections/collect-anywhere.tsx";
import { CommandLayer } from "../commands/command-layer.tsx";
import { ImportDropTarget } from "../import/drop-target.tsx";
import { StartScreen } from "../library/start-screen.tsx";
import { QuickNoteProvider } from "../quick-note/quick-note.tsx";
import { ReportDialogHost } from "../reports/report-dialog.tsx";
import { focusSearchBox, SEARCH_BOX_ID } from "../search/search-box.tsx";
import { SearchTextProvider } from "../search/search-text.tsx";
import { BackendBanner } from "./backend-banner.tsx";
import { KeyboardMap } from "./keyboard-map.tsx";
import { Navigation } from "./navigation.tsx";
import { focusNextRegion } from "./regions.ts";
import { StatusLine } from "./status-line.tsx";
import { TopBar } from "./top-bar.tsx";
import { isKeyForMessages, useShortcuts } from "./use-shortcuts.ts";

/** Below this the navigation shows signs only; below the second it moves into a drawer. */
const NARROW = "(max-width: 1000px)";
const VERY_NARROW = "(max-width: 560px)";

/** What Ctrl with a digit leads to, in the order of the navigation. */
const NUMBERED_SCREENS = ["/start", "/", "/follow-ups", "/partnerships"] as const;

const useStyles = makeStyles({
  window: {
    height: "100%",
    backgroundColor: ownToken("pageGround"),
    display: "grid",
    gridTemplateRows: "auto auto minmax(0, 1fr) auto",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gridTemplateAreas: '"top top" "banner banner" "nav main" "status status"',
  },
  skip: {
    position: "absolute",
    left: tokens.spacingHorizontalM,
    top: "-60px",
    zIndex: 10,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus": { top: tokens.spacingVerticalS },
  },
  top: { gridArea: "top" },
  banner: { gridArea: "banner" },
  nav: {
    gridArea: "nav",
    position: "relative",
    overflowY: "auto",
    width: "232px",
    "@media (max-width: 1000px)": { width: "56px" },
  },
  main: {
    gridArea: "main",
    overflow: "auto",
    // A page scrolls here, and its scrollbar must not move it; lists and results scroll inside.
    "&:has([data-page])": { scrollbarGutter: "stable" },
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderTopLeftRadius: tokens.borderRadiusLarge,
    position: "relative",
  },
  // At 400 % every line counts; what the foot says stands in the settings and the navigation too.
  status: { gridArea: "status", "@media (max-height: 240px)": { display: "none" } },
});

/** The window: head, navigation, the screen, foot. */
export function Shell() {
  return (
    <SearchTextProvider>
      <ShellLayout />
    </SearchTextProvider>
  );
}

function ShellLayout() {
  const styles = useStyles();
  const { t } = useTranslation();
  const router = useRouter();
  const backend = useBackendState();
  const narrow = useMedia(NARROW);
  const veryNarrow = useMedia(VERY_NARROW);
  const [navigationOpen, setNavigationOpen] = useState(false);
  const [keyboardMapOpen, setKeyboardMapOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  useFocusOnNewScreen(main);
  usePrintKey();
  useReadyMark(backend.state !== "starting");
  useShortcuts(
    useMemo(
      () => ({
        search: focusSearchBox,
        back: () => router.history.back(),
        forward: () => router.history.forward(),
        keyboardMap: () => setKeyboardMapOpen(true),
        region: focusNextRegion,
        screen: (place) => {
          // The search box would keep the focus, and with it the arrow keys of the new screen.
          if (document.activeElement?.id === SEARCH_BOX_ID) main.current?.focus();
          void router.navigate({ to: NUMBERED_SCREENS[place - 1] ?? "/" });
        },
      }),
      [router],
    ),
  );
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const withoutLibrary =
    (backend.state === "noLibrary" || (backend.state === "failed" && !backend.library)) &&
    pathname !== "/settings";

  return (
    <QuickNoteProvider enabled={!withoutLibrary}>
      <div className={styles.window}>
        <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
          {t("shell.skipToContent")}
        </button>
        <header className={styles.top}>
          <TopBar
            onOpenNavigation={veryNarrow ? () => setNavigationOpen(true) : undefined}
            onOpenKeyboardMap={() => setKeyboardMapOpen(true)}
          />
        </header>
        <div className={styles.banner} aria-live="polite">
          <BackendBanner />
        </div>
        {!veryNarrow && (
          <nav className={styles.nav} aria-label={t("shell.navigation")}>
            <Navigation narrow={narrow} />
          </nav>
        )}
        <main className={styles.main} ref={main} id="main" tabIndex={-1}>
          {withoutLibrary ? <StartScreen /> : <Outlet />}
        </main>
        <footer className={styles.status}>
          <StatusLine />
        </footer>
        {veryNarrow && (
          <SideDrawer
            open={navigationOpen}
            title="Fadenwerk"
            closeName={t("shell.closeNavigation")}
            position="start"
            onClose={() => setNavigationOpen(false)}
          >
            <nav aria-label={t("shell.navigation")}>
              <Navigation narrow={false} onNavigate={() => setNavigationOpen(false)} />
            </nav>
          </SideDrawer>
        )}
        <CommandLayer onShowKeyboardMap={() => setKeyboardMapOpen(true)} />
        <KeyboardMap open={keyboardMapOpen} onClose={() => setKeyboardMapOpen(false)} />
        {!withoutLibrary && <ImportDropTarget />}
        {!withoutLibrary && <CollectAnywhere />}
        <ReportDialogHost />
        <Toaster
          toasterId={TOASTER_ID}
          position="bottom-end"
          aria-label={t("shell.messages")}
          shortcuts={{ focus: isKeyForMessages }}
        />
      </div>
    </QuickNoteProvider>
  );
}

/** A new screen gets the focus, unless somebody is typing into the search box. */
function useFocusOnNewScreen(main: React.RefObject<HTMLElement | null>) {
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    const first = before.current === undefined;
    before.current = pathname;
    if (document.activeElement?.id === SEARCH_BOX_ID) return;
    if (pathname === "/" || first) focusSearchBox();
    else if (!main.current?.contains(document.activeElement)) main.current?.focus();
    if (!first) main.current?.scrollTo({ top: 0 });
  }, [pathname, main]);
}

/** `html[data-ready=true]` once the first screen can be used: for tests and measurements. */
function useReadyMark(ready: boolean) {
  useEffect(() => {
    if (ready) document.documentElement.dataset.ready = "true";
  }, [ready]);
}

/** The menu's way to print leads through the page, which has to draw its lists whole first. */
function usePrintKey() {
  const notify = useNotify();
  useEffect(() => onPrintRequest(() => void printView().catch(notify.failed)), [notify]);
}
