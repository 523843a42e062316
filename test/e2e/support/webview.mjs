// What stands in a page of ours: VS Code puts it into a frame within a frame.
import axe from 'axe-core';

/** The page in the active editor, to find things in by their roles and names. */
export function webview(page) {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

/** Runs axe within the page, where VS Code's colors are, and fails with what it finds. */
export async function expectAccessible(page) {
  const frame = await activeFrame(page);
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join(' | ')}`);
  });
  if (found.length > 0) throw new Error(found.join('\n').slice(0, 3000));
}

async function activeFrame(page) {
  const element = await webview(page).locator('body').elementHandle();
  return element.ownerFrame();
}
