import { createContext, useContext } from "react";
import type { Settings } from "../../../shared/contract/shell-methods.ts";

interface SettingsAccess {
  settings: Settings;
  /** Shows the change at once and has main keep it; rejects when it could not be kept. */
  change(changes: Partial<Settings>): Promise<void>;
}

export const SettingsContext = createContext<SettingsAccess | null>(null);

export function useSettings(): SettingsAccess {
  const access = useContext(SettingsContext);
  if (!access) throw new Error("useSettings outside of App");
  return access;
}
