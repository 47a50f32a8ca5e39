// A person of the demo municipality talks to the built bot in Microsoft 365 Agents Playground.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { missing as noBot, startBot } from './lib/bot.mjs';
import { missing as noBrowser } from './lib/browser.mjs';
import { complaints, missing as noDriver, openPlayground } from './lib/playground.mjs';

describe('in the Teams emulator', { skip: noBot || noBrowser || noDriver, timeout: 180_000 }, () => {
  let bot;
  let teams;
  before(async () => {
    bot = await startBot();
    teams = await openPlayground(bot.endpoint);
  });
  after(async () => {
    await teams?.close();
    await bot?.stop();
  });

  /** Asks, and waits for an answer that looks like this as it is drawn. */
  async function ask(text, answer, where = 'personal') {
    await teams.say(text, { in: where });
    await teams.reply({ contains: { regex: answer.source.replaceAll(' ', '\\s'), flags: answer.flags + 'u' } });
  }

  test('the bot introduces itself', async () => {
    await teams.go({ in: 'personal' });
    await teams.expectText('Hej, jeg er MedBot', { anywhere: true });
    await teams.screenshot('velkommen.png');
  });

  test('help shows what can be asked', async () => {
    await ask('hjælp', /Det kan du spørge om/);
    await teams.screenshot('hjaelp.png');
  });

  test('the next meeting of a committee has a day, a time and a place', async () => {
    await ask('hvornår er næste møde i kommunemed?', /KommuneMED[\s\S]*dag den \d+\. [a-z]+ \d{4} kl\. \d\d\.\d\d/i);
    await teams.screenshot('naeste-moede.png');
  });

  test('an agenda is opened from its meeting, and an item from the agenda', async () => {
    await ask('dagsorden kommunemed', /Dagsorden[\s\S]*1\.[\s\S]*Vælg et punkt/);
    await teams.screenshot('dagsorden.png');
    await teams.press('Læs punktet');
    await teams.reply({ contains: { regex: 'Punkt\\s1[\\s\\S]*Indstilling' } });
    await teams.screenshot('punkt.png');
  });

  test('a decision is answered with its source', async () => {
    await ask('hvad blev besluttet om sygefravær?', /Kilde: .*referat.*punkt \d+/);
    await teams.screenshot('beslutning.png');
  });

  test('the year wheel is shown by week, and what happens in a month', async () => {
    await ask('årshjul', /Mit årshjul[\s\S]*Uge[\s\S]*KommuneMED/);
    await teams.screenshot('aarshjul.png');
    await ask('hvad sker der i næste måned?', /Alle udvalg[\s\S]*Uge/);
    await teams.screenshot('aarshjul-maaned.png');
  });

  test('a theme has its last day', async () => {
    await ask('hvornår skal KommuneMED drøfte arbejdsmiljø?', /Årlig arbejdsmiljødrøftelse[\s\S]*senest/);
    await teams.screenshot('tema.png');
  });

  test('what the documents do not hold is said to be unknown', async () => {
    await ask('hvad koster en billet til månen?', /har jeg ikke|kan jeg ikke|fremgår ikke|ved jeg ikke/i);
    await teams.screenshot('ved-ikke.png');
  });

  test('the bot answers in a group chat when it is mentioned', async () => {
    await ask('hvornår er næste møde i kommunemed?', /KommuneMED/, 'group');
  });

  test('the bot answers in the thread of a channel', async () => {
    await ask('dagsorden kommunemed', /Dagsorden/, 'channel');
    await teams.screenshot('kanal.png');
  });

  test('a topic is followed, listed and stopped', async () => {
    await ask('følg emnet sygefravær', /Nu følger du emnet sygefravær/);
    await teams.screenshot('foelg.png');
    await ask('hvad følger jeg', /Emnet sygefravær/);
    await ask('stop', /Du følger ikke længere sygefravær/);
  });

  test('a member sends apologies and comes after all', async () => {
    await ask('afbud til kommunemed', /Afbud er meldt[\s\S]*KommuneMED/);
    await teams.screenshot('afbud.png');
    await teams.press('Jeg kommer alligevel');
    await teams.reply({ contains: { regex: 'trukket\\stilbage' } });
  });

  test('an item is suggested in a form', async () => {
    await ask('foreslå punkt', /Hvad skal udvalget tage op/);
    await teams.fill({ 'Punktet, kort': 'Lys på cykelparkeringen', 'Hvad skal drøftes, og hvorfor?': 'Der er mørkt om morgenen.' });
    await teams.press('Send');
    await teams.reply({ contains: { regex: 'Sendt\\stil' } });
    await teams.screenshot('foreslaa-punkt.png');
  });

  test('a question is put to an item before the meeting', async () => {
    await ask('stil spørgsmål til punkt 2 på kommunemed', /Dit spørgsmål|Frist/);
    await teams.fill({ 'Dit spørgsmål': 'Hvad koster det?' });
    await teams.press('Send');
    await teams.reply({ contains: { regex: 'Sendt\\stil' } });
  });

  test('the search beside the message box finds items', async () => {
    assert.match(await teams.search('sygefravær', { in: 'personal' }), /sygefravær/i);
  });

  test('the emulator has nothing to complain of', async () => {
    assert.deepEqual(await complaints(teams), []);
  });
});
