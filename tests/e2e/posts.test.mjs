// Agendas and minutes on their way into channels: import, preview, post, revise, approve, take back. First in the emulator, then posted to the bot as the Connector would.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { after, before, describe, test } from 'node:test';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { missing as noBot, startBot } from './lib/bot.mjs';
import { missing as noBrowser } from './lib/browser.mjs';
import { connect, wordsOf } from './lib/connector.mjs';
import { root } from './lib/paths.mjs';
import { complaints, missing as noDriver, openPlayground } from './lib/playground.mjs';

const secretary = { id: '29:emil.nissen', name: 'Emil Vang Nissen', aadObjectId: 'd3300000-0000-4000-8000-000000000005' };
const team = '19:hoejlunde-med@thread.tacv2';
const channel = '19:hoejlunde-sundhed@thread.tacv2';
const inChannel = {
  conversation: { id: `${channel};messageid=1`, conversationType: 'channel', isGroup: true, tenantId: '11111111-2222-4333-8444-555555555555' },
  channelData: { tenant: { id: '11111111-2222-4333-8444-555555555555' }, team: { id: team }, channel: { id: channel } },
};
const agenda = readFileSync(path.join(root, 'tests', 'e2e', 'samples', 'kommunemed-dagsorden.md'), 'utf8');
const revised = agenda.replaceAll('Solceller på rådhusets tag', 'Solceller på alle tage');
const minutes = agenda.replace('DAGSORDEN', 'REFERAT').replace('Dagsorden', 'Referat').replace('## Punkt 3', '### Beslutning\n\nUdvalget drøftede støjen. Arbejdet holder pause i eksamensugen.\n\n## Punkt 3');

describe('posts in the Teams emulator', { skip: noBot || noBrowser || noDriver, timeout: 240_000 }, () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'posts-'));
  let bot;
  let teams;
  before(async () => {
    bot = await startBot();
    teams = await openPlayground(bot.endpoint);
    await teams.go({ in: here });
    await teams.go({ in: 'personal' });
  });
  after(async () => {
    await teams?.close();
    await bot?.stop();
    rmSync(folder, { recursive: true });
  });

  const here = 'channel:Sundhed og Omsorg';
  const shot = (name) => teams.screenshot(`opslag-${name}.png`, { wholeConversation: true });

  /** Imports from the command line, beside the running bot. */
  async function take(name, content) {
    writeFileSync(path.join(folder, name), content);
    await bot.command('import', path.join(folder, name));
  }

  async function see(where, text) {
    await teams.go({ in: where });
    await teams.expectText(text, { anywhere: true, timeout: 40_000 });
  }

  test('an agenda that comes in asks its secretary, and is posted when told to', async () => {
    await take('dagsorden.md', agenda);
    await see('personal', ['Dagsorden klar til opslag', 'marts 2031']);
    await shot('klar');
    // The demo has agendas of its own, one of which may be ready these days.
    await teams.press('Slå op nu', { card: 'marts 2031' });
    await teams.expectText('Dagsordenen er slået op', { anywhere: true });
    await see(here, 'Solceller på rådhusets tag');
    await shot('dagsorden');
  });

  test('a revised agenda changes the post, and its thread says what is new', async () => {
    await take('rettet.md', revised);
    await see(here, ['Solceller på alle tage', 'Dagsordenen er ændret']);
    await shot('rettet');
  });

  test('minutes are posted when they are approved, and taken back', async () => {
    await take('referat.md', minutes);
    await teams.say('godkend referatet fra kommunemed den 14. marts 2031', { in: 'personal' });
    await teams.expectText('Referatet er slået op', { anywhere: true, timeout: 40_000 });
    await see(here, ['Godkendt, meddelt af Emil Vang Nissen', 'Arbejdet holder pause i eksamensugen.']);
    await shot('referat');
    await teams.go({ in: 'personal' });
    await teams.press('Tag opslaget tilbage', { card: 'Referatet er slået op' });
    await teams.expectText('taget tilbage', { anywhere: true });
    await shot('taget-tilbage');
    await see(here, 'taget tilbage');
  });

  test('the emulator has nothing to complain of', async () => {
    assert.deepEqual(await complaints(teams), []);
  });
});

describe('posts on the wire', { skip: noBot, timeout: 180_000 }, () => {
  let bot;
  let teams;
  before(async () => {
    bot = await startBot();
    teams = await connect(bot.endpoint, { 'dagsorden.md': agenda, 'rettet.md': revised, 'referat.md': minutes });
    await teams.deliver({ type: 'installationUpdate', action: 'add', from: secretary, ...inChannel });
    await teams.deliver({ type: 'message', from: secretary, text: 'hjælp' });
  });
  after(async () => {
    await teams?.close();
    await bot?.stop();
  });

  const file = (name) => ({
    type: 'message', from: secretary, attachments: [{
      contentType: 'application/vnd.microsoft.teams.file.download.info', name,
      content: { downloadUrl: `${teams.address}/files/${name}`, uniqueId: randomUUID(), fileType: path.extname(name).slice(1) },
    }],
  });

  /** What a call to the connector says, whether a post, a message or an update. */
  const words = (call) => wordsOf(call.body?.activity ?? call.body ?? {});

  /** The first call since `from` that looks like this. */
  async function sent(from, method, pattern, also = () => true) {
    for (let waited = 0; waited < 40_000; waited += 100) {
      const call = teams.sent.slice(from).find((one) => one.method === method && pattern.test(words(one)) && also(one));
      if (call) return call;
      await sleep(100);
    }
    throw new Error(`not sent: ${pattern}\n${teams.sent.slice(from).map((one) => `${one.method} ${one.path} ${words(one).slice(0, 200)}`).join('\n')}`);
  }

  const posts = () => teams.sent.filter((call) => call.path.endsWith('/v3/conversations') && call.body.isGroup);

  async function press(card, title, typed = {}) {
    const action = card.actions.find((one) => one.title === title);
    assert.ok(action, `${title} is not on the card: ${card.actions.map((one) => one.title)}`);
    const { body } = await teams.deliver({ type: 'invoke', name: 'adaptiveCard/action', from: secretary, replyToId: '1', value: { action: { ...action, data: { ...action.data, ...typed } } } });
    return body.value;
  }

  let status;

  test('an agenda that comes in asks its secretary, and nothing is posted', async () => {
    const from = teams.sent.length;
    await teams.deliver(file('dagsorden.md'));
    const preview = await sent(from, 'POST', /Dagsorden klar til opslag[\s\S]*14\. marts 2031/);
    status = preview.body.attachments[0].content;
    assert.match(words(preview), /1 lukket punkt/);
    assert.equal(posts().length, 0);
  });

  test('it is posted when the secretary says so, once in each channel', async () => {
    const from = teams.sent.length;
    status = await press(status, 'Slå op nu');
    assert.match(JSON.stringify(status), /Dagsordenen er slået op/);
    await press(status, 'Tag opslaget tilbage').then((taken) => { status = taken; });
    status = await press(status, 'Slå op igen');
    await sent(from, 'POST', /Solceller på rådhusets tag/);
    await sleep(3_000);
    const channels = posts().map((call) => call.body.channelData.channel.id);
    assert.equal(new Set(channels).size, channels.length);
    assert.ok(channels.includes(channel));
    assert.doesNotMatch(JSON.stringify(posts()), /fortrolig|leverandør/i);
  });

  test('a revised agenda updates the post, and says in its thread what changed', async () => {
    const from = teams.sent.length;
    await teams.deliver(file('rettet.md'));
    await sent(from, 'PUT', /Solceller på alle tage/);
    assert.match(words(await sent(from, 'POST', /Dagsordenen er ændret/)), /Solceller på alle tage/);
  });

  test('minutes are posted when their secretary approves them, and taken back when the approval is undone', async () => {
    await teams.deliver(file('referat.md'));
    let from = teams.sent.length;
    await teams.deliver({ type: 'message', from: secretary, text: 'godkend referatet fra kommunemed den 14. marts 2031' });
    await sent(from, 'POST', /Referatet er godkendt/);
    await sent(from, 'POST', /Referatet er slået op[\s\S]*Sundhed & Omsorg/);
    await sent(from, 'POST', /Godkendt, meddelt af Emil Vang Nissen/, (call) => call.body.isGroup);
    from = teams.sent.length;
    await teams.deliver({ type: 'message', from: secretary, text: 'fortryd godkendelsen af referatet fra kommunemed den 14. marts 2031' });
    await sent(from, 'PUT', /ikke godkendt alligevel/);
  });
});
