import { createHash } from 'node:crypto';

/** Text as it stands in HTML, in attributes too. */
export const html = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character).replace(/\0/g, '\uFFFD');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export interface HtmlPage {
  readonly title: string;
  /** Besides what all reports look like. */
  readonly style: string;
  /** What the page does by itself; without it the page must be of use as well. */
  readonly script: string;
  /** HTML of the body, in parts. */
  readonly body: Iterable<string>;
}

/** A report as one file that opens from a disk, light or dark as the reader's system is, and runs its own script alone. */
export function* htmlPage({ title, style, script, body }: HtmlPage): Iterable<string> {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  yield `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${html(title)}</title>
<style>${COMMON_STYLE}${style}</style>
</head>
<body>
`;
  yield* body;
  yield `<script>${script}</script>
</body>
</html>
`;
}

/** Colours go with a word or a mark everywhere, and stand out from their ground by 4.5 to 1 at least. */
const COMMON_STYLE = `
:root {
  --ground: #f6f7f9; --card: #ffffff; --line: #d5dae1; --text: #1b2430; --quiet: #566273;
  --good: #1a7040; --bad: #b3261e; --doubtful: #8a5300; --link: #1f5fd0;
  --good-ground: #e5f4ea; --bad-ground: #fdeceb; --track: #e3e7ec;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181e; --card: #1c2128; --line: #3a424d; --text: #e7ebf0; --quiet: #a4afbd;
    --good: #69d193; --bad: #ff9b93; --doubtful: #f2b866; --link: #8fb8ff;
    --good-ground: #173323; --bad-ground: #401c1b; --track: #333b45;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 14px/1.5 system-ui, 'Segoe UI', Roboto, sans-serif; }
header, main, footer { max-width: 1120px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 28px; }
footer { padding-top: 24px; padding-bottom: 32px; color: var(--quiet); }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 4px; }
h2 { font-size: 17px; margin: 32px 0 12px; }
h3 { font-size: 14px; margin: 0; }
p { margin: 0 0 8px; }
code, .mono { font-family: ui-monospace, 'SF Mono', Consolas, monospace; font-size: 12.5px; }
.quiet { color: var(--quiet); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px; }
th { font-weight: 600; }
[hidden] { display: none !important; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 4px; }
`;
