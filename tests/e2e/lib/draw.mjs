// Microsoft's own renderer in a page, with Teams' host configurations and what Teams' style sheet adds to its bare elements.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { shared } from './paths.mjs';

const require = createRequire(import.meta.url);
const library = (name) => readFileSync(require.resolve(name), 'utf8');
const hostConfig = (theme) => shared('reference', 'schemas', `teams-host-config-${theme}.json`);
const pageColours = { light: '#f5f5f5', dark: '#1f1f1f' };

export const missing = existsSync(hostConfig('light')) ? false : 'the reference files are not beside the repository';

// Teams' buttons go on in a new row.
const style = `
  body { margin: 0; padding: 12px; font-family: 'Segoe UI', 'Noto Sans', sans-serif; }
  .ac-adaptiveCard { border-radius: 4px; box-shadow: 0 1px 3px #0005; }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px; } .ac-pushButton { font: 600 14px 'Segoe UI', 'Noto Sans', sans-serif; padding: 6px 12px; border-radius: 4px; border: 1px solid #8886; background: transparent; color: inherit; }
  .dark { color: #fff; } .light { color: #242424; }
  .ac-input { font: 14px 'Segoe UI', 'Noto Sans', sans-serif; padding: 6px; width: 100%; box-sizing: border-box; background: transparent; color: inherit; border: 1px solid #8888; border-radius: 4px; }
  p:first-child, ul:first-child, ol:first-child { margin-top: 0; } p:last-child, ul:last-child, ol:last-child { margin-bottom: 0; } ul, ol { padding-left: 20px; }`;

/** A page that draws one card after another. */
export async function openRenderer(browser, theme, width) {
  const page = await browser.newPage({ viewport: { width, height: 400 } });
  const complaints = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setContent(`<!doctype html><html lang="da"><title>Kort</title><style>${style}</style><body class="${theme}" style="background:${pageColours[theme]}"><main></main></body></html>`);
  for (const name of ['adaptivecards/dist/adaptivecards.min.js', 'markdown-it/dist/markdown-it.min.js', 'axe-core/axe.min.js']) {
    await page.addScriptTag({ content: library(name) });
  }
  const config = JSON.parse(readFileSync(hostConfig(theme), 'utf8'));
  const devtools = await page.context().newCDPSession(page);
  // As page.screenshot does, but in less than half of its time, for larger files.
  const picture = async (path) => {
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true, optimizeForSpeed: true });
    writeFileSync(path, data, 'base64');
  };
  return { page, complaints, picture, draw: (card) => page.evaluate(draw, { card, config }) };
}

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
