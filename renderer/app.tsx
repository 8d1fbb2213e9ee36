import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { Settings } from "../shared/contract/shell-methods.ts";
import { queryClient } from "./backend/query-client.ts";
import { callShell } from "./client.ts";
import { SettingsContext } from "./features/settings/settings-context.ts";
import { CrashBoundary } from "./features/shell/crash-screen.tsx";
import { changeLanguage } from "./messages/i18n.ts";
import { router } from "./router.tsx";
import { AppThemeProvider } from "./theme/theme-provider.tsx";

/** Everything a screen needs around it: settings, theme, answers of the backend, routes. */
export function App(props: { initialSettings: Settings }) {
  const [settings, setSettings] = useState(props.initialSettings);
  const context = useMemo(
    () => ({
      settings,
      async change(changes: Partial<Settings>) {
        // The screen follows at once; what main kept is what counts in the end.
        setSettings((current) => ({ ...current, ...changes }));
        if (changes.language) await changeLanguage(changes.language);
        const kept = await callShell("settings.set", changes);
        setSettings(kept);
        await changeLanguage(kept.language);
      },
    }),
    [settings],
  );
  return (
    <SettingsContext value={context}>
      <AppThemeProvider appearance={settings.appearance}>
        <CrashBoundary>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </CrashBoundary>
      </AppThemeProvider>
    </SettingsContext>
  );
}
