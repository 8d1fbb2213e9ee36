import { app } from "electron";

/**
 * A page stays where it is: no navigation, no redirect, no frame, no new window, no webview. Links
 * to the outside go through `links.openOutside`, which asks.
 */
export function confineWebContents(): void {
  app.on("web-contents-created", (_event, contents) => {
    const refuse = (event: { preventDefault(): void }) => event.preventDefault();
    contents.on("will-navigate", refuse);
    contents.on("will-frame-navigate", refuse);
    contents.on("will-redirect", refuse);
    contents.on("will-attach-webview", refuse);
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
  });
}
