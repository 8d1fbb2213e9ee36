/** Collecting records and working on a collection. */
export const collections = {
  pickHint: "Choosing is enough. A new name makes a new collection.",
  tray: "Put into a collection",
  other: "Another or a new collection …",
  empty:
    "Nothing collected yet. The key S on a hit or record puts it here, and so does dragging with the mouse.",
  keys: "Order: drag the handle, or Alt+Up and Alt+Down.",
  move: "Move “{{title}}”, place {{position}} of {{total}}",
  moveTip: "Drag, or Alt+Up/Down",
  note: "Write a note",
  noteNamed: "Note on “{{title}}”",
  noteSave: "Keep the note",
  remove: "Take out of the collection",
  removeNamed: "Take “{{title}}” out of the collection",
  removed: "“{{title}}” is no longer in the collection.",
};
