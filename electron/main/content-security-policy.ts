/**
 * The hash of an empty text. Fluent's style engine makes empty `<style>` elements and fills them
 * through the CSSOM, which the policy does not restrict; an element with text in it stays refused.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What a page of the app may do, sent as a header with every file. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The one policy there is makes the address of the PDF worker; see renderer/features/documents/pdf.
  "trusted-types fadenwerk-pdf-worker",
].join("; ");

/**
 * What the worker that draws PDFs may do, sent with its own file. It fetches character maps, fonts
 * and decoders of the package and compiles the decoders (WebAssembly); no other code can run in it.
 */
export const PDF_WORKER_POLICY = [
  "default-src 'none'",
  "script-src 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");
