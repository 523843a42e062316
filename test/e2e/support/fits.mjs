// Whether a page has room for its words, however narrow it is and however they are set.
import { activeFrame } from './webview.mjs';

/**
 * Nothing needs scrolling sideways: at 320 pixels, and with the room between letters and lines that
 * WCAG 1.4.12 has.
 */
export async function expectToFit(page) {
  const wide = page.viewportSize();
  const frame = await activeFrame(page);
  const inner = await frame.evaluate(() => document.documentElement.clientWidth);
  await page.setViewportSize({ width: wide.width - inner + 320, height: wide.height });
  await frame.waitForFunction(() => document.documentElement.clientWidth <= 330);
  const narrow = await tooWide(frame);
  await page.setViewportSize(wide);
  await frame.waitForFunction(() => document.documentElement.clientWidth > 330);
  await setApart(frame);
  const spaced = await tooWide(frame);
  const cut = await frame.evaluate(findCut);
  await frame.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  if (narrow + spaced > 0) {
    throw new Error(`${narrow} pixels too wide at 320, ${spaced} with more room`);
  }
  if (cut.length > 0) throw new Error(cut.join('\n'));
}

/** The room between letters, words, lines, and paragraphs that WCAG 1.4.12 has. */
export function setApart(frame) {
  return frame.evaluate(() => {
    // As a reader's own style sheet; the page's policy lets in no other style.
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-bottom: 2em !important }`,
    );
    document.adoptedStyleSheets = [sheet];
  });
}

/** What has words that its box cuts off. */
function findCut() {
  return [...document.querySelectorAll('body *')]
    .filter((one) => /hidden|clip/.test(window.getComputedStyle(one).overflow))
    .filter((one) => one.closest('svg, .heard, .unseen') === null && one.checkVisibility())
    .filter((one) => one.textContent.trim() !== '')
    .filter(
      ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
        scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
    )
    .map((one) => one.outerHTML.slice(0, 100));
}

function tooWide(frame) {
  return frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
