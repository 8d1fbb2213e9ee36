const SYMBOLS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A web page as a browser saves it: the text in the middle of navigation, banner and footer. */
export async function makeHtml({ title, site, pages }) {
  const text = pages.flatMap((page) => page.blocks.map(toMarkup)).join("\n");
  return Buffer.from(`<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<title>${escaped(title)} | ${escaped(site)}</title>
</head>
<body>
<a class="skip" href="#content">Direkt zum Inhalt</a>
<div class="cookie-banner" role="dialog">
<p>Wir verwenden Cookies, um unsere Seite zu verbessern.</p>
<button>Alle akzeptieren</button><button>Nur notwendige</button>
</div>
<header>
<nav aria-label="Hauptnavigation">
<ul><li><a href="/">Start</a></li><li><a href="/aktuelles">Aktuelles</a></li><li><a href="/termine">Termine</a></li><li><a href="/kontakt">Kontakt</a></li></ul>
</nav>
</header>
<main id="content">
<article>
${text}
</article>
</main>
<footer>
<nav aria-label="Fußzeile"><a href="/impressum">Impressum</a> <a href="/datenschutz">Datenschutz</a></nav>
<button>Private Settings</button>
</footer>
</body>
</html>
`);
}

function toMarkup(block) {
  switch (block.type) {
    case "heading":
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join("\n")}\n</ul>`;
    case "table": {
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`,
      );
      return `<table>\n${rows.join("\n")}\n</table>`;
    }
    default:
      return `<p>${escaped(block.text).replaceAll("\n", "<br>")}</p>`;
  }
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (symbol) => SYMBOLS[symbol]);
}
