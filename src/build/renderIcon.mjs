// Makes src/media/icon.png, the icon in the list of extensions, from iconLarge.svg: `npm run icon`.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { launchBrowser } from '../../test/harness/browser.mjs';
import { root } from './paths.mjs';

const media = path.join(root, 'src/media');
const size = 256;
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: size, height: size } });
const svg = fs.readFileSync(path.join(media, 'iconLarge.svg'), 'utf8');
await page.setContent(`<style>body { margin: 0; background: transparent }</style>${svg}`);
await page.screenshot({ path: path.join(media, 'icon.png'), omitBackground: true });
await browser.close();
