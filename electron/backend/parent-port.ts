/**
 * What Electron gives a utility process, as far as it is used here. Typed in this place so that
 * the backend needs nothing of Electron and also runs in plain Node.
 */
export interface MessagePortLike {
  on(event: "message", listener: (message: PortEvent) => void): unknown;
  on(event: "close", listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

export interface PortEvent {
  data: unknown;
  ports: MessagePortLike[];
}

export interface ParentPort {
  on(event: "message", listener: (message: PortEvent) => void): unknown;
  postMessage(message: unknown): void;
}

/** The channel to main; null outside a utility process. */
export function parentPort(): ParentPort | null {
  const { parentPort: port } = process as unknown as { parentPort?: ParentPort };
  return port ?? null;
}
