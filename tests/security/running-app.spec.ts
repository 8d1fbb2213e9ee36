import { expect, test } from "../e2e/support/test.ts";
import { hostileAddresses } from "./hostile-addresses.ts";

const START = "app://fadenwerk/index.html";

test("every page is confined: sandbox, context isolation, no Node, no webview", async ({
  running,
}) => {
  const preferences = await running.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) =>
      // Not in the type definitions; what Chromium really got.
      (
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences(),
    ),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
  });
  const found = await running.page.evaluate(() => ({
    node: typeof (globalThis as { process?: unknown }).process,
    require: typeof (globalThis as { require?: unknown }).require,
    bridge: Object.keys((window as unknown as { fadenwerk: object }).fadenwerk).sort(),
  }));
  expect(found).toEqual({
    node: "undefined",
    require: "undefined",
    bridge: ["attachFiles", "callShell", "importDroppedFiles", "onBackendState", "onPrintRequest"],
  });
});

test("the policy comes as a header, allows no inline code and is obeyed", async ({ running }) => {
  const policy = await running.app.evaluate(
    async ({ net }, address) => (await net.fetch(address)).headers.get("content-security-policy"),
    START,
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
  const outcome = await running.page.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      refused.push(event.effectiveDirective),
    );
    const marks = window as unknown as Record<string, unknown>;
    const inline = document.createElement("script");
    try {
      inline.textContent = "window.inlineRan = true";
      document.head.append(inline);
    } catch {
      refused.push("trusted-types");
    }
    const style = document.createElement("style");
    style.textContent = "body { outline: 3px solid red }";
    document.head.append(style);
    const image = new Image();
    image.src = "https://example.org/pixel.png";
    document.body.append(image);
    const request = await fetch("https://example.org/").then(
      () => "went out",
      () => "refused",
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { refused, request, ran: marks.inlineRan === true, styled: style.sheet !== null };
  });
  expect(outcome).toMatchObject({ request: "refused", ran: false, styled: false });
  expect(outcome.refused).toEqual(
    expect.arrayContaining(["style-src-elem", "img-src", "connect-src"]),
  );
  running.problems.length = 0;
});

test("one worker may be started, under a policy of its own, and no other", async ({ running }) => {
  const policy = await running.app.evaluate(
    async ({ net }, address) => (await net.fetch(address)).headers.get("content-security-policy"),
    "app://fadenwerk/pdfjs/pdf.worker.min.mjs",
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'wasm-unsafe-eval'");
  expect(policy).not.toMatch(/'unsafe-|\*|https?:|data:|blob:/);
  const outcome = await running.page.evaluate(() => {
    const started: string[] = [];
    const tries: Record<string, () => unknown> = {
      "a string": () => new Worker("app://fadenwerk/pdfjs/pdf.worker.min.mjs"),
      "a blob": () => new Worker(URL.createObjectURL(new Blob(["postMessage(1)"]))),
      "another policy": () => {
        const { trustedTypes } = window as unknown as {
          trustedTypes: { createPolicy(name: string, rules: object): object };
        };
        return trustedTypes.createPolicy("mine", { createScriptURL: (text: string) => text });
      },
    };
    for (const [name, attempt] of Object.entries(tries)) {
      try {
        attempt();
        started.push(name);
      } catch {
        // Refused, as it has to be.
      }
    }
    return started;
  });
  expect(outcome).toEqual([]);
  running.problems.length = 0;
});

test("app:// serves its own files and nothing else", async ({ running }) => {
  const addresses = hostileAddresses("/package.json");
  expect(addresses.length).toBeGreaterThan(200);
  const leaks = await running.app.evaluate(
    async ({ net }, { all, start }) => {
      const page = await (await net.fetch(start)).text();
      const found: string[] = [];
      for (const address of all) {
        const answer = await net.fetch(address).catch(() => null);
        if (answer?.ok && (await answer.text()) !== page) found.push(address);
      }
      return found;
    },
    { all: addresses, start: START },
  );
  expect(leaks).toEqual([]);
});

test("navigation, frames, new windows and meta refresh lead nowhere", async ({ running }) => {
  const { app, page } = running;
  const before = page.url();
  await page.evaluate(() => {
    window.open("https://example.org/");
    const link = Object.assign(document.createElement("a"), {
      href: "https://example.org/",
      target: "_blank",
    });
    document.body.append(link);
    link.click();
    const here = Object.assign(document.createElement("a"), { href: "file:///etc/passwd" });
    document.body.append(here);
    here.click();
    document.body.append(
      Object.assign(document.createElement("iframe"), { src: "https://example.org/" }),
    );
    const refresh = document.createElement("meta");
    refresh.httpEquiv = "refresh";
    refresh.content = "0; url=https://example.org/";
    document.head.append(refresh);
    setTimeout(() => {
      location.href = "https://example.org/";
    }, 50);
  });
  await page.waitForTimeout(1_000);
  expect(page.url()).toBe(before);
  const windows = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL()),
  );
  expect(windows).toEqual([before]);
  running.problems.length = 0;
});

test("every permission is refused", async ({ running }) => {
  const answers = await running.page.evaluate(async () => {
    const names = ["geolocation", "notifications", "camera", "microphone", "clipboard-read"];
    const states = await Promise.all(
      names.map(async (name) => {
        const found = await navigator.permissions.query({ name: name as PermissionName });
        return found.state;
      }),
    );
    const notification = await Notification.requestPermission();
    const position = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve("given"),
        () => resolve("refused"),
      ),
    );
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => "given",
      () => "refused",
    );
    return { states, notification, position, camera };
  });
  expect(answers).toEqual({
    states: ["denied", "denied", "denied", "denied", "denied"],
    notification: "denied",
    position: "refused",
    camera: "refused",
  });
});

test("a foreign page with the same preload is refused", async ({ running }) => {
  const answers = await running.app.evaluate(async ({ app, BrowserWindow }) => {
    const [own] = BrowserWindow.getAllWindows();
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
    const ask = `Promise.all([
      fadenwerk.callShell("backend.state", {}),
      fadenwerk.importDroppedFiles([]),
      fadenwerk.attachFiles([]),
    ])`;
    const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await foreign.loadURL("about:blank");
    const found = {
      own: await own?.webContents.executeJavaScript(ask),
      foreign: await foreign.webContents.executeJavaScript(ask),
    };
    foreign.destroy();
    return found;
  });
  expect(answers.own[0]).toMatchObject({ ok: true });
  for (const answer of answers.foreign) {
    expect(answer).toEqual({
      ok: false,
      error: { code: "contract/unknown-method", detail: "sender refused" },
    });
  }
});

test("no name and no address outside this computer can be reached", async ({ running }) => {
  const reached = await running.app.evaluate(async ({ net }) => {
    const found: string[] = [];
    for (const address of ["https://example.org/", "http://127.0.0.1:9/", "http://1.1.1.1/"]) {
      await net.fetch(address).then(
        () => found.push(address),
        () => undefined,
      );
    }
    return found;
  });
  expect(reached).toEqual([]);
});
