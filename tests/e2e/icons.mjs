// Draws the app's icons: manifest/*.svg to manifest/*.png. Run by hand when a drawing changes; the pictures are committed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launch } from './lib/browser.mjs';
import { root } from './lib/paths.mjs';

const browser = await launch();
for (const [name, size] of [['color', 192], ['outline', 32]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = path.join(root, 'manifest', name);
  await page.setContent(`<body style="margin:0">${readFileSync(`${drawing}.svg`, 'utf8')}`);
  await page.screenshot({ path: `${drawing}.png`, omitBackground: true });
}
await browser.close();
