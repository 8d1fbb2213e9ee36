import type { IpcMainInvokeEvent } from "electron";
import { APP_ORIGIN } from "../served-files.ts";

/** True for the main frame of a page of ours; a frame that is gone or foreign is refused. */
export function isOwnPage(event: Pick<IpcMainInvokeEvent, "sender" | "senderFrame">): boolean {
  const frame = event.senderFrame;
  if (!frame || frame !== event.sender.mainFrame) return false;
  return isOwnAddress(frame.url);
}

/** Node gives app:// no origin, so scheme and host are compared. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return `${protocol}//${host}` === APP_ORIGIN && !username && !password;
}
