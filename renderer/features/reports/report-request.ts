import { useSyncExternalStore } from "react";
import type { InputOf } from "../../../shared/contract/method.ts";
import type { ShellMethods } from "../../../shared/contract/shell-methods.ts";

export type ReportSubject = InputOf<ShellMethods, "reports.save">["subject"];

let asked: ReportSubject | null = null;
const listeners = new Set<() => void>();

/** Brings up the dialog for a report, from wherever it is asked for: menus close, the dialog stays. */
export function askForReport(subject: ReportSubject | null): void {
  asked = subject;
  for (const listener of listeners) listener();
}

/** What a report is asked for about; null when none is. */
export function useReportSubject(): ReportSubject | null {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => asked,
  );
}
