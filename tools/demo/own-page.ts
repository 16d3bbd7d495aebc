/** Turns the user's file into a news page: text becomes paragraphs, HTML is shown as it is. */

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
/** Longest first line that counts as a headline, in characters. */
const LONGEST_HEADLINE = 200;

/**
 * A text file as a news page: the first line is the headline; paragraphs are separated by blank lines, or by line ends
 * if there are no blank lines.
 * @param date `YYYY-MM-DD`, or null for a page that tells no date
 */
export function pageOfText(text: string, date: string | null): string {
  const lines = text.replace(/^\uFEFF/, '').trim();
  const parts = lines
    .split(/\n\s*\n/.test(lines) ? /\n\s*\n/ : /\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
  const first = parts[0] ?? '';
  const headline = first.length <= LONGEST_HEADLINE ? first : 'Your page';
  const body = headline === first ? parts.slice(1) : parts;
  const time = date === null ? '' : `<p class="byline"><time datetime="${date}">${date}</time></p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(headline)}</title>
<meta property="og:type" content="article">
${dateMeta(date)}
<link rel="stylesheet" href="/_f/_site/site.css">
</head>
<body>
<p class="demo-notice" role="note">A file of your own, shown as a news page by Sourcelight's demo.</p>
<header class="site-header"><a class="site-brand" href="#">Your page</a></header>
<main class="layout"><article class="story">
<h1>${escaped(headline)}</h1>
${time}
${body.map((part) => `<p>${escaped(part)}</p>`).join('\n')}
</article></main>
</body>
</html>`;
}

const dateMeta = (date: string | null): string =>
  date === null ? '' : `<meta property="article:published_time" content="${date}T12:00:00Z">`;

/** An HTML file as it is. A given date is put into its head before the page's own metadata. */
export function pageOfHtml(html: string, date: string | null): string {
  if (date === null) return html;
  const meta = dateMeta(date);
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => `${head}${meta}`) : `${meta}${html}`;
}
