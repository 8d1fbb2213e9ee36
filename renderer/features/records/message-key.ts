import type { ParseKeys } from "i18next";

/** A key of renderer/messages that stands for a plain text. */
export type MessageKey = ParseKeys;
