/** Ways out of a folder: steps upward, in every spelling that some program decodes. */
const STEPS = [
  "..",
  "%2e%2e",
  "%2E%2E",
  ".%2e",
  "%2e.",
  "%252e%252e",
  "..%00",
  "..;",
  "....",
  "%c0%ae%c0%ae",
  "%uff0e%uff0e",
  "．．",
];
const SEPARATORS = ["/", "%2f", "%2F", "\\", "%5c", "%5C", "%252f", "%c0%af", "//", "/./"];

const WHOLE = [
  "app://fadenwerk//etc/passwd",
  "app://fadenwerk/etc/passwd",
  "app://fadenwerk/C:/Windows/win.ini",
  "app://fadenwerk/C:%5CWindows%5Cwin.ini",
  "app://fadenwerk/file:///etc/passwd",
  "app://fadenwerk/%00index.html",
  "app://fadenwerk/index.html%00.js",
  "app://fadenwerk/index.html/",
  "app://fadenwerk/INDEX.HTML",
  "app://fadenwerk/index.html::$DATA",
  "app://fadenwerk/assets",
  "app://fadenwerk/assets/",
  "app://fadenwerk/assets/..",
  "app://fadenwerk/.stamp",
  "app://fadenwerk/package.json",
  "app://fadenwerk/main/main.js",
  "app://fadenwerk/preload/preload.cjs",
  "app://fadenwerk/app.asar",
  "app://fadenwerk/__proto__",
  "app://fadenwerk/constructor",
  "app://fadenwerk/toString",
  "app://fadenwerk:80/index.html",
  "app://fadenwerk.evil/index.html",
  "app://evil/index.html",
  "app://localhost/index.html",
  "app://127.0.0.1/index.html",
  "app:///index.html",
];

/**
 * More than 200 addresses that must not lead out of the served folder.
 *
 * @param target a file that exists outside it, as `/name`
 */
export function hostileAddresses(target: string): string[] {
  const name = target.replace(/^\//, "");
  const climbing = STEPS.flatMap((step) =>
    SEPARATORS.flatMap((separator) => [
      `app://fadenwerk/${step}${separator}${name}`,
      `app://fadenwerk/assets${separator}${step}${separator}${step}${separator}${name}`,
    ]),
  );
  return [...climbing, ...WHOLE];
}
