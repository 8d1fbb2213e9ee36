import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { CONTENT_SECURITY_POLICY, PDF_WORKER_POLICY } from "./content-security-policy.ts";

export const APP_SCHEME = "app";
export const APP_ORIGIN = `${APP_SCHEME}://fadenwerk`;
export const START_PAGE = `${APP_ORIGIN}/index.html`;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  // What pdf.js brings along, see scripts/app/pdfjs-files.mjs.
  ".mjs": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".bcmap": "application/octet-stream",
  ".pfb": "application/octet-stream",
  ".ttf": "font/ttf",
  ".icc": "application/vnd.iccprofile",
};

/** The one script with a policy of its own, because it is a worker of its own. */
const PDF_WORKER = "/pdfjs/pdf.worker.min.mjs";

const HEADERS = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-cache",
};

/**
 * The files that exist under an address: the address is looked up, never turned into a path, so
 * there is nothing to traverse.
 *
 * @returns URL path (`/assets/index-1a2b.js`) → file
 */
export function listServedFiles(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !(path.extname(entry.name) in CONTENT_TYPES)) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(`/${path.relative(folder, file).split(path.sep).join("/")}`, file);
  }
  return files;
}

/** Answers 405 for anything but GET and HEAD, 404 for what is not in the list. */
export async function answerRequest(
  files: ReadonlyMap<string, string>,
  request: Request,
): Promise<Response> {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
  const { protocol: scheme, host, pathname } = new URL(request.url);
  if (`${scheme}//${host}` !== APP_ORIGIN) return refuse(404);
  const file = files.get(pathname === "/" ? "/index.html" : pathname);
  const type = file && CONTENT_TYPES[path.extname(file)];
  if (!file || !type) return refuse(404);
  const body = request.method === "HEAD" ? null : new Uint8Array(await readFile(file));
  const own = pathname === PDF_WORKER ? { "Content-Security-Policy": PDF_WORKER_POLICY } : {};
  return new Response(body, { headers: { ...HEADERS, ...own, "Content-Type": type } });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: HEADERS });
}
