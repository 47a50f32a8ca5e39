// Draws every card with Microsoft's own renderer and Teams' host configurations, and looks for what a person would stumble over.
// The pictures go to artifacts/cards.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, missing } from './lib/browser.mjs';
import { artifacts, shared, snapshots } from './lib/paths.mjs';

const require = createRequire(import.meta.url);
const library = (name) => readFileSync(require.resolve(name), 'utf8');
const hostConfig = (theme) => shared('reference', 'schemas', `teams-host-config-${theme}.json`);
const skip = missing || (existsSync(hostConfig('light')) ? false : 'the reference files are not beside the repository');
const pageColours = { light: '#f5f5f5', dark: '#1f1f1f' };

// What Teams' own style sheet adds to the renderer's bare elements; its buttons go on in a new row.
const style = `
  body { margin: 0; padding: 12px; font-family: 'Segoe UI', 'Noto Sans', sans-serif; }
  .ac-adaptiveCard { border-radius: 4px; box-shadow: 0 1px 3px #0005; }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px; } .ac-pushButton { font: 600 14px 'Segoe UI', 'Noto Sans', sans-serif; padding: 6px 12px; border-radius: 4px; border: 1px solid #8886; background: transparent; color: inherit; }
  .dark { color: #fff; } .light { color: #242424; }
  .ac-input { font: 14px 'Segoe UI', 'Noto Sans', sans-serif; padding: 6px; width: 100%; box-sizing: border-box; background: transparent; color: inherit; border: 1px solid #8888; border-radius: 4px; }
  p:first-child, ul:first-child, ol:first-child { margin-top: 0; } p:last-child, ul:last-child, ol:last-child { margin-bottom: 0; } ul, ol { padding-left: 20px; }`;

describe('cards, drawn as Teams draws them', { skip }, () => {
  let browser;
  before(async () => {
    mkdirSync(artifacts('cards'), { recursive: true });
    browser = await launch();
  });
  after(() => browser?.close());

  for (const theme of ['light', 'dark']) {
    for (const width of [320, 640]) {
      test(`${theme}, ${width} pixels`, async (t) => {
        const page = await browser.newPage({ viewport: { width, height: 400 }, deviceScaleFactor: 2 });
        const complaints = [];
        page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(String(error)));
        await page.setContent(`<!doctype html><html lang="da"><title>Kort</title><style>${style}</style><body class="${theme}" style="background:${pageColours[theme]}"><main></main></body></html>`);
        for (const name of ['adaptivecards/dist/adaptivecards.min.js', 'markdown-it/dist/markdown-it.min.js', 'axe-core/axe.min.js']) {
          await page.addScriptTag({ content: library(name) });
        }
        const config = JSON.parse(readFileSync(hostConfig(theme), 'utf8'));
        for (const file of readdirSync(snapshots).sort()) {
          const name = path.basename(file, '.json');
          await t.test(name, async () => {
            const card = JSON.parse(readFileSync(path.join(snapshots, file), 'utf8'));
            const seen = await page.evaluate(draw, { card, config });
            await page.screenshot({ path: artifacts('cards', `${name}-${theme}-${width}.png`), fullPage: true });
            assert.deepEqual(seen.mistakes, []);
            assert.ok(seen.overflow <= 0, `the card is ${seen.overflow} pixels too wide`);
            assert.deepEqual(seen.clipped, [], 'a button is wider than the card');
            assert.doesNotMatch(seen.text, /\\|\*\*|(^|\s)#{1,6}\s/m, 'a mark of Markdown is seen');
            const axe = await page.evaluate(() => globalThis.axe.run('main', { runOnly: ['wcag2a', 'wcag2aa'] }));
            assert.deepEqual(axe.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`), []);
          });
        }
        assert.deepEqual(complaints, []);
        await page.close();
      });
    }
  }
});

/** Runs in the page. */
function draw({ card, config }) {
  const { AdaptiveCards: ac } = globalThis;
  const drawn = new ac.AdaptiveCard();
  drawn.hostConfig = new ac.HostConfig(config);
  const context = new ac.SerializationContext();
  drawn.parse(card, context);
  const main = document.querySelector('main');
  main.replaceChildren(drawn.render());
  const mistakes = [...Array(context.eventCount).keys()].map((i) => context.getEventAt(i).message).concat(drawn.validateProperties().validationEvents.map((e) => e.message));
  return {
    // The renderer tests the language with a regular expression that remembers where it stopped, so it refuses every other card.
    mistakes: mistakes.filter((mistake) => mistake !== 'Invalid value "da" for property "lang".'),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    clipped: [...main.querySelectorAll('.ac-pushButton')].filter((button) => button.getBoundingClientRect().right > main.getBoundingClientRect().right).map((button) => button.innerText),
    text: main.innerText,
  };
}
