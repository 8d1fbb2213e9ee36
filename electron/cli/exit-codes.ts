/** What the command line ends with; scripts rely on these. */
export const EXIT = {
  well: 0,
  wrongUse: 1,
  someFailed: 2,
  noLibrary: 3,
  damageFound: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command was called in a way it does not understand; the message says what it expects. */
export class WrongUse extends Error {}
