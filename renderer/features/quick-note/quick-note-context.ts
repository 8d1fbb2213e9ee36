import { createContext, useContext } from "react";

export interface QuickNoteActions {
  /** Opens the note; `about` is the id of a record to begin with, else that of the screen. */
  open(about?: string): void;
}

export const QuickNoteContext = createContext<QuickNoteActions>({ open: () => {} });

/** How any screen opens the quick note. */
export function useQuickNote(): QuickNoteActions {
  return useContext(QuickNoteContext);
}
