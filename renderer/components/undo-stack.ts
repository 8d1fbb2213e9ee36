/** An own action that can be taken back: the sentence that was said about it, and how. */
export interface UndoableAction {
  text: string;
  undo: () => Promise<unknown>;
  /** Takes the message away that offered to take it back. */
  dismiss: () => void;
}

/** Further back nobody remembers what an action was. */
const DEPTH = 30;

const actions: UndoableAction[] = [];

/** Remembers the latest action of this window. */
export function rememberAction(action: UndoableAction): void {
  actions.push(action);
  if (actions.length > DEPTH) actions.shift();
}

/** Takes the latest action off the stack, to be taken back; null when there is none. */
export function takeLastAction(): UndoableAction | null {
  return actions.pop() ?? null;
}

/** An action that was taken back elsewhere, by its toast, must not be taken back twice. */
export function forgetAction(action: UndoableAction): void {
  const index = actions.indexOf(action);
  if (index >= 0) actions.splice(index, 1);
}

/** Another library was opened: nothing done before applies to it. */
export function forgetAllActions(): void {
  actions.length = 0;
}
