// Contrast by the colors that a page is drawn with, in each theme that VS Code brings.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { activeFrame, webview } from './webview.mjs';
import { colorsAtRest } from './screens.mjs';

/**
 * What of the page in the active editor has too little contrast in a theme: texts and placeholders below 4.5 : 1,
 * borders of what can be filled in, marks of pictures, and the ring of what has the keyboard below 3 : 1.
 */
export async function faintIn(ctx, theme) {
  const frame = await useColors(ctx, theme);
  const faint = await frame.evaluate(findFaint);
  return faint.map((one) => `${theme}: ${one}`);
}

/** Draws the page in the active editor in a theme, until .vscode/settings.json is removed; gives its frame. */
export async function useColors({ page, folder }, theme) {
  const settings = path.join(folder, '.vscode/settings.json');
  fs.mkdirSync(path.dirname(settings), { recursive: true });
  fs.writeFileSync(
    settings,
    JSON.stringify({ 'window.autoDetectColorScheme': false, 'workbench.colorTheme': theme }),
  );
  await webview(page).locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
  const frame = await activeFrame(page);
  await colorsAtRest(frame);
  return frame;
}

function findFaint() {
  const { document, getComputedStyle } = window;
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  /** As it is drawn on what is behind it; the browser knows every way to write a color. */
  const drawn = (color, behind) => {
    canvas.fillStyle = `rgb(${behind.join(' ')})`;
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const behind = (element) => {
    if (element === null) return [255, 255, 255];
    return drawn(getComputedStyle(element).backgroundColor, behind(element.parentElement));
  };
  const light = (color) => {
    const [r, g, b] = color.map((one) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const faint = new Map();
  const look = (what, color, on, least) => {
    const found = ratio(drawn(color, on), on);
    if (found < least) faint.set(what, `${what} ${found.toFixed(2)} : 1`);
  };
  const { body } = document;
  look(
    'the ring',
    getComputedStyle(body).getPropertyValue('--vscode-focusBorder'),
    behind(body),
    3,
  );
  for (const one of document.querySelectorAll(
    ':is(.picture, .sign, .counts) :is(path, circle, polyline, rect.bar, line.way, line.today)',
  )) {
    if (!one.checkVisibility()) continue;
    const { fill, stroke } = getComputedStyle(one);
    const on = behind(one.closest('svg[class]').parentElement);
    const best = [stroke, fill]
      .filter((color) => color !== 'none')
      .sort((a, b) => ratio(drawn(b, on), on) - ratio(drawn(a, on), on))[0];
    look(`${one.localName}.${one.getAttribute('class')}`, best, on, 3);
  }
  const nameOf = (one) => `${one.localName}${one.className ? `.${one.className}` : ''}`;
  for (const one of document.querySelectorAll('body *')) {
    if (!one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
    if (one.closest('svg, .heard, :disabled, [aria-disabled=true]')) continue;
    const on = behind(one);
    const hasText = [...one.childNodes].some(
      (node) => node.nodeType === 3 && node.textContent.trim() !== '',
    );
    if (hasText || one.matches('input[type=text], input[type=search], textarea, select'))
      look(nameOf(one), getComputedStyle(one).color, on, 4.5);
    if (one.matches('[placeholder]:not([placeholder=""])'))
      look(`placeholder of ${nameOf(one)}`, getComputedStyle(one, '::placeholder').color, on, 4.5);
    if (one.matches('input:not(:focus), textarea:not(:focus), select:not(:focus)'))
      look(
        `border of ${nameOf(one)}`,
        getComputedStyle(one).borderTopColor,
        behind(one.parentElement),
        3,
      );
  }
  return [...faint.values()];
}
