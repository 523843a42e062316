import { escaped } from '../../core/language/printable.ts';

/** What a page's HTML is made of; every text is escaped. */
export interface PageParts {
  readonly title: string;
  readonly language: string;
  readonly script: string;
  readonly style: string;
  /** Where styles may come from, as VS Code names it for a content security policy. */
  readonly styleSource: string;
  /** Never used twice. */
  readonly nonce: string;
}

/**
 * An empty page with one script and one style sheet, which may load nothing else, from nowhere. What
 * it shows comes by message; `title` is what a screen reader says before that.
 */
export function pageHtml(parts: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${parts.nonce}'`,
    `style-src ${parts.styleSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escaped(parts.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<title>${escaped(parts.title)}</title>
<link rel="stylesheet" href="${escaped(parts.style)}">
</head>
<body>
<div id="page"></div>
<script nonce="${escaped(parts.nonce)}" src="${escaped(parts.script)}"></script>
</body>
</html>`;
}
