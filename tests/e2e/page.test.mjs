// The page in Teams and the demo's, drawn in every theme and width, walked through with the keyboard alone. The pictures go to artifacts/page.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { missing as noBot, startBot } from './lib/bot.mjs';
import { launch, missing as noBrowser } from './lib/browser.mjs';
import { person } from './lib/municipality.mjs';
import { artifacts } from './lib/paths.mjs';
import { openInTeams, site, startTenant } from './lib/teams.mjs';
import { folder, foreignFiles } from './page-files.mjs';

const leader = person('p12');
const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const views = {
  hjul: '#wheel?scope=all',
  liste: '#wheel?shape=list',
  temaer: '#wheel?shape=themes&scope=all',
  moeder: '#meetings',
  soegning: '#meetings?words=sygefrav%C3%A6r',
  forslag: '#proposals',
  runde: '#round',
  intet: '#papers?committee=Ingen&date=2026-01-01',
};

// The demo has no round: what the server would say of one.
const round = {
  id: 1, name: 'Budget 2028', count: '2 forslag, heraf 0 uden beløb', rounds: [{ id: 1, name: 'Budget 2028' }, { id: 2, name: 'Budget 2027' }], years: [2028, 2029, 2030, 2031],
  sums: [['Besparelser', '250', '500', '500', '500'], ['Investeringer', '1.200', '0', '0', '0'], ['Mål', '2.000', '2.000', '2.500', '2.500'], ['Mangler', '1.750', '1.500', '2.000', '2.000']].map(([name, ...thousands]) => ({ name, thousands })),
  sources: ['Kommunalbestyrelsen 10. februar'],
  proposals: [
    { id: 4, title: 'Færre trykte blanketter i Borgerservice', state: 'Samlet hos lederne', kind: 'Besparelse', department: 'Sundhed & Omsorg', note: 'til styregruppen', thousands: ['250', '500', '500', '500'], counts: true },
    { id: 7, title: 'Nyt vagtplansystem', state: 'Går ikke videre', kind: 'Investering', department: 'Sundhed & Omsorg', note: '', thousands: ['1.200', '–', '–', '–'], counts: false },
  ],
};
const proposals = {
  rounds: [{ id: 1, name: 'Budget 2028' }],
  proposals: [{
    id: 4, round: 'Budget 2028', title: 'Færre trykte blanketter i Borgerservice', state: 'Hos medarbejderrepræsentanten', amounts: 'Besparelse, 2028: 250.000 kr.', description: 'Vi trykker 40.000 blanketter om året.\nDe fleste smides ud.',
    forCitizens: 'Ingen', next: 'Det går videre til lederne senest den 2. marts 2027, også hvis ingen når at se på det. Du kan rette det indtil da.', way: [{ when: '2. feb. 2027 kl. 10.15', what: 'Sendt' }], talk: [{ when: '3. feb. 2027 kl. 8.02', what: 'Jens', text: 'Hvor mange er det i dag?' }],
  }],
};

async function sound(frame, name) {
  await frame.evaluate(axe);
  const found = await frame.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'], iframes: false }));
  assert.deepEqual(found.violations.map((one) => `${name}: ${one.id} ${one.nodes.map((node) => node.html).join(' ')}`), []);
  assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, `${name} is wider than the window`);
}

/** Goes to a view, and waits until it stands there. */
async function settled(frame, hash) {
  await frame.evaluate((to) => {
    document.querySelector('h1').dataset.left = 'true';
    location.hash = to;
  }, hash);
  await frame.waitForFunction(() => document.activeElement.matches('h1:not([data-left])'));
}

test('foreign files are as their packages have them', () => {
  for (const [name, content] of Object.entries(foreignFiles())) assert.ok(readFileSync(join(folder, name), 'utf8') === content, `${name}: run node page-files.mjs`);
});

describe('the page in Teams', { skip: noBot || noBrowser, timeout: 600_000 }, () => {
  let tenant;
  let bot;
  let browser;
  let origin;
  before(async () => {
    mkdirSync(artifacts('page'), { recursive: true });
    tenant = await startTenant();
    bot = await startBot(tenant.settings);
    origin = new URL(bot.endpoint).origin;
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await bot?.stop();
    await tenant?.close();
  });

  const open = (path, more) => openInTeams(browser, { bot: origin, path, width: 1280, token: tenant.token(leader), ...more });

  for (const theme of ['default', 'dark', 'contrast']) {
    for (const width of [320, 1280]) {
      test(`${theme}, ${width} pixels`, async () => {
        const teams = await open('/tab', { theme, width });
        for (const [view, answer] of Object.entries({ round, proposals })) await teams.page.route(`**/tab/data/${view}?*`, (route) => route.fulfill({ json: answer }));
        await teams.frame.waitForSelector('h1');
        for (const [name, hash] of Object.entries(views)) {
          await settled(teams.frame, hash);
          if (name === 'forslag') await teams.frame.click('summary');
          await shown(teams, name);
        }
        await settled(teams.frame, await teams.frame.evaluate(async () => {
          const { meetings } = await (await import('/tab/session.js')).ask('meetings', { scope: 'all' });
          const { committee, date } = meetings.findLast((meeting) => meeting.hasMinutes && !meeting.extraordinary);
          return `#papers?${new URLSearchParams({ committee, date, kind: 'minutes' })}`;
        }));
        await shown(teams, 'referat');
        await settled(teams.frame, await teams.frame.evaluate(() => document.querySelectorAll('ol.items a')[1].hash));
        await shown(teams, 'punkt');
        assert.deepEqual(teams.complaints, []);
        await teams.close();

        async function shown({ page, frame }, name) {
          await page.setViewportSize({ width, height: 700 });
          await sound(frame, name);
          const height = await frame.evaluate(() => document.documentElement.scrollHeight);
          await page.setViewportSize({ width, height: Math.min(2_400, Math.max(700, height)) });
          await page.screenshot({ path: artifacts('page', `${name}-${theme}-${width}.png`) });
        }
      });
    }
  }

  test('a change of theme in Teams is followed', async () => {
    const teams = await open('/tab', { theme: 'default' });
    await teams.frame.waitForSelector('svg.wheel');
    for (const theme of ['dark', 'contrast', 'default']) {
      await teams.page.evaluate((to) => globalThis.tell('themeChange', to), theme);
      await teams.frame.waitForFunction((to) => document.documentElement.dataset.theme === to, theme);
    }
    await teams.close();
  });

  test('the keyboard is enough', async () => {
    const teams = await open('/tab', {});
    const { page, frame } = teams;
    await frame.waitForSelector('svg.wheel');
    const focused = () => frame.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent);
    const tabTo = async (selector) => {
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab');
        if (await frame.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
      }
      assert.fail(`${selector} is not reached`);
    };
    await frame.focus('nav a');
    await tabTo('.week');
    const first = await focused();
    await page.keyboard.press('ArrowRight');
    assert.notEqual(await focused(), first);
    assert.equal(await frame.textContent('.panel h2'), (await focused()).split(':')[0]);
    await page.keyboard.press('Home');
    assert.match(await focused(), /^Uge 1,/);

    await frame.focus('nav a');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await frame.waitForFunction(() => document.activeElement === document.querySelector('h1') && document.activeElement.textContent.startsWith('Møder'));
    await tabTo('fluent-text-input');
    await page.keyboard.type('sygefravær');
    await page.keyboard.press('Enter');
    await frame.waitForFunction(() => document.activeElement.textContent === 'Søgning: sygefravær');
    await tabTo('ul.rows a');
    await page.keyboard.press('Enter');
    await frame.waitForSelector('article');
    await teams.close();
  });

  test('a channel has no proposals, whatever its address says', async () => {
    const teams = await open('/tab?place=personal', { channelId: '19:x@thread.tacv2' });
    await teams.frame.waitForSelector('svg.wheel');
    assert.deepEqual(await teams.frame.locator('nav a').allTextContents(), ['Årshjul', 'Møder']);
    await settled(teams.frame, '#proposals');
    assert.match(await teams.frame.textContent('main'), /kan ikke vise budgetforslag/);
    await teams.close();
  });

  test("a channel's tab is set up for a committee", async () => {
    const teams = await open('/tab/config', { theme: 'dark', frameContext: 'settings' });
    const committee = teams.frame.locator('select');
    await committee.waitFor();
    await committee.selectOption('so-med');
    await sound(teams.frame, 'opsætning');
    await teams.page.screenshot({ path: artifacts('page', 'opsaetning-dark-1280.png') });
    await teams.page.evaluate(() => globalThis.tell('settings.save', {}));
    await teams.page.waitForFunction(() => globalThis.asked.some(({ func }) => func === 'settings.save.success'));
    const [{ contentUrl }] = await teams.page.evaluate(() => globalThis.asked.find(({ func }) => func === 'settings.setSettings').args);
    assert.equal(contentUrl, `${site}/tab?place=channel&scope=so-med`);
    await teams.close();
  });

  test('who is not signed in is told so, and sees nothing', async () => {
    const teams = await open('/tab', { token: null });
    await teams.frame.waitForSelector('[role=alert]');
    assert.match(await teams.frame.textContent('main'), /Teams ville ikke fortælle mig, hvem du er/);
    await sound(teams.frame, 'uden adgang');
    await teams.close();
  });
});

describe('the page in the demo', { skip: noBot || noBrowser, timeout: 180_000 }, () => {
  test('asks who one is', async () => {
    const bot = await startBot();
    const browser = await launch();
    try {
      const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
      await page.goto(`${new URL(bot.endpoint).origin}/tab`);
      await page.getByLabel('Person').selectOption('p12');
      await sound(page, 'valg');
      await page.screenshot({ path: artifacts('page', 'valg-default-320.png') });
      await page.getByText('Åbn siden').click();
      await page.waitForSelector('svg.wheel');
      for (const address of ['/', '/privatliv', '/vilkaar']) {
        await page.goto(`${new URL(bot.endpoint).origin}${address}`);
        await sound(page, address);
      }
    } finally {
      await browser.close();
      await bot.stop();
    }
  });
});
