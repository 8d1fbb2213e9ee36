import type { Block, Report } from "../report.ts";

const STYLE = `
  @page { size: A4; margin: 20mm 18mm; }
  body { font: 11pt/1.45 "Segoe UI", system-ui, sans-serif; color: #1b1b1b; max-width: 46em; margin: 2em auto; padding: 0 1em; }
  h1 { font-size: 20pt; margin: 0 0 .2em; line-height: 1.2; }
  h2 { font-size: 14pt; margin: 1.6em 0 .3em; break-after: avoid; }
  h3 { font-size: 11.5pt; margin: 1.1em 0 .2em; break-after: avoid; }
  p { margin: .4em 0; white-space: pre-line; }
  .quiet { color: #575757; }
  dl { display: grid; grid-template-columns: 11em 1fr; gap: .15em 1em; margin: .5em 0; }
  dt { color: #575757; } dd { margin: 0; }
  table { border-collapse: collapse; width: 100%; margin: .6em 0; }
  th, td { text-align: left; vertical-align: top; padding: .3em .5em; border-bottom: 1px solid #c8c8c8; }
  th { border-bottom: 2px solid #575757; }
  tr { break-inside: avoid; }
  @media print { body { margin: 0; max-width: none; padding: 0; } }
`;

/** One page of HTML that needs nothing else: no script, no picture, no address. */
export async function writeHtml(report: Report): Promise<Uint8Array> {
  const html = `<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeText(report.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeText(report.title)}</h1>
<p class="quiet">${escapeText(report.subtitle)}</p>
${report.blocks.map(blockHtml).join("\n")}
</body>
</html>
`;
  return new TextEncoder().encode(html);
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case "heading": {
      // The report's own title is the only h1.
      const name = block.level === 3 ? "h3" : "h2";
      return `<${name}>${escapeText(block.text)}</${name}>`;
    }
    case "paragraph":
      return `<p${block.quiet ? ' class="quiet"' : ""}>${escapeText(block.text)}</p>`;
    case "facts":
      return `<dl>${block.rows.map(([label, value]) => `<dt>${escapeText(label)}</dt><dd>${escapeText(value)}</dd>`).join("")}</dl>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escapeText(item)}</li>`).join("")}</ul>`;
    case "table":
      return `<table><thead><tr>${block.head.map((cell) => `<th scope="col">${escapeText(cell)}</th>`).join("")}</tr></thead><tbody>${block.rows
        .map(
          (row) => `<tr>${row.map((cell) => `<td>${escapeText(String(cell))}</td>`).join("")}</tr>`,
        )
        .join("")}</tbody></table>`;
  }
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
