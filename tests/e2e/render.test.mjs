// Draws every card with Microsoft's own renderer and Teams' host configurations, and looks for what a person would stumble over.
// The pictures go to artifacts/cards.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, missing } from './lib/browser.mjs';
import { missing as noHost, openRenderer } from './lib/draw.mjs';
import { artifacts, snapshots } from './lib/paths.mjs';

describe('cards, drawn as Teams draws them', { skip: missing || noHost }, () => {
  let browser;
  before(async () => {
    mkdirSync(artifacts('cards'), { recursive: true });
    browser = await launch();
  });
  after(() => browser?.close());

  for (const theme of ['light', 'dark']) {
    for (const width of [320, 640]) {
      test(`${theme}, ${width} pixels`, async (t) => {
        const { page, complaints, draw, picture } = await openRenderer(browser, theme, width);
        for (const file of readdirSync(snapshots).sort()) {
          const name = path.basename(file, '.json');
          await t.test(name, async () => {
            const card = JSON.parse(readFileSync(path.join(snapshots, file), 'utf8'));
            const seen = await draw(card);
            await picture(artifacts('cards', `${name}-${theme}-${width}.png`));
            assert.deepEqual(seen.mistakes, []);
            assert.ok(seen.overflow <= 0, `the card is ${seen.overflow} pixels too wide`);
            assert.deepEqual(seen.clipped, [], 'a button is wider than the card');
            assert.doesNotMatch(seen.text, /\\|\*\*|(^|\s)#{1,6}\s/m, 'a mark of Markdown is seen');
            const axe = await page.evaluate(() => globalThis.axe.run('main', { runOnly: ['wcag2a', 'wcag2aa'], resultTypes: ['violations'], iframes: false }));
            assert.deepEqual(axe.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`), []);
          });
        }
        assert.deepEqual(complaints, []);
        await page.close();
      });
    }
  }
});
