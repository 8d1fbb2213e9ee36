import "./schemas-without-eval.ts";
import "./theme/global.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { keepQueriesFresh } from "./backend/query-client.ts";
import { callShell, currentBackendState, onBackendState } from "./client.ts";
import { moveBrowserDrafts } from "./features/records/browser-drafts.ts";
import { startMessages } from "./messages/i18n.ts";
import { fetchCommonScreens } from "./router.tsx";

const settings = await callShell("settings.get", {}).catch(() => {
  // Without settings the program still has to be usable, in its own language.
  return { language: "de", appearance: "system" } as const;
});
await startMessages(settings.language);
keepQueriesFresh();
void moveBrowserDrafts(currentBackendState().library);
onBackendState(({ state, library }) => {
  if (state === "ready") void moveBrowserDrafts(library);
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(<App initialSettings={settings} />);

// Not before the library is open: until then every bit of the computer works for the first screen.
if (currentBackendState().state !== "starting") void fetchCommonScreens();
else {
  const stop = onBackendState(({ state }) => {
    if (state === "starting") return;
    stop();
    void fetchCommonScreens();
  });
}
