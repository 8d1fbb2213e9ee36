import { createDOMRenderer, FluentProvider, RendererProvider } from "@fluentui/react-components";
import { type ReactNode, useSyncExternalStore } from "react";
import type { Settings } from "../../shared/contract/shell-methods.ts";
import { THEMES, type ThemeName } from "./themes.ts";

/** The style engine's elements are empty and filled through the CSSOM, as the policy of app:// wants. */
const renderer = createDOMRenderer(document);

const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
const prefersContrast = window.matchMedia("(prefers-contrast: more)");

function subscribe(changed: () => void) {
  prefersDark.addEventListener("change", changed);
  prefersContrast.addEventListener("change", changed);
  return () => {
    prefersDark.removeEventListener("change", changed);
    prefersContrast.removeEventListener("change", changed);
  };
}

function systemTheme(): ThemeName {
  // Forced colours replace every colour anyway; only dark or light matters then.
  const forced = window.matchMedia("(forced-colors: active)").matches;
  if (prefersContrast.matches && !forced) return "contrast";
  return prefersDark.matches ? "dark" : "light";
}

export function AppThemeProvider(props: {
  appearance: Settings["appearance"];
  children: ReactNode;
}) {
  const system = useSyncExternalStore(subscribe, systemTheme);
  const name = props.appearance === "system" ? system : props.appearance;
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={THEMES[name]} data-theme={name} className="app-root">
        {props.children}
      </FluentProvider>
    </RendererProvider>
  );
}
