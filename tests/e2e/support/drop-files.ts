import type { ElectronApplication, Page } from "@playwright/test";

/**
 * Drops files or folders as the desktop does: with their real paths.
 *
 * @param at the point of the window (pixels); its middle when left out
 */
export async function dropFiles(
  app: ElectronApplication,
  page: Page,
  files: string[],
  at?: { x: number; y: number },
) {
  const middle = () => page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
  const { x, y } = at ?? (await middle());
  await app.evaluate(
    async ({ BrowserWindow }, drop) => {
      const [window] = BrowserWindow.getAllWindows();
      if (!window) throw new Error("There is no window.");
      const browser = window.webContents.debugger;
      browser.attach();
      try {
        for (const type of ["dragEnter", "dragOver", "drop"]) {
          await browser.sendCommand("Input.dispatchDragEvent", {
            type,
            x: drop.x,
            y: drop.y,
            data: { items: [], files: drop.files, dragOperationsMask: 1 },
          });
        }
      } finally {
        browser.detach();
      }
    },
    { x, y, files },
  );
}
