// The demo's year wheel in the emulator, as HR and KommuneMED's secretary: planned, booked, a meeting moved, the draft of an agenda. The pictures go to artifacts/talk.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { missing as noBot, startBot } from './lib/bot.mjs';
import { missing as noBrowser } from './lib/browser.mjs';
import { complaints, missing as noDriver, openPlayground } from './lib/playground.mjs';

const year = new Date().getFullYear() + 1;
const months = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'];

describe('the year wheel in the Teams emulator', { skip: noBot || noBrowser || noDriver, timeout: 240_000 }, () => {
  let bot;
  let teams;
  before(async () => {
    bot = await startBot();
    teams = await openPlayground(bot.endpoint);
    await teams.go({ in: 'personal' });
  });
  after(async () => {
    await teams?.close();
    await bot?.stop();
  });

  const shot = (name) => teams.screenshot(`aarshjul-${name}.png`, { wholeConversation: true });

  async function ask(text, answer) {
    await teams.say(text);
    return (await teams.reply({ contains: { regex: answer.source, flags: answer.flags } })).text;
  }

  test('HR has the year planned and sees what it costs', async () => {
    await ask(`planlæg årshjul ${year}`, /Jeg planlægger/);
    await teams.expectText('møder har en plads', { anywhere: true, timeout: 90_000 });
    await shot('plan');
  });

  test('the plan is booked at a press, and a second press changes nothing', async () => {
    await teams.press('Book i kalenderne');
    await teams.expectText('nye møder', { anywhere: true });
    await shot('booket');
    await teams.press('Book i kalenderne');
    await teams.expectText('Kalenderne er, som planen siger', { anywhere: true });
  });

  test('a meeting is moved to one of the best free times for its members', async () => {
    const [, day, month] = /(\d{1,2})\.\s(\p{L}{3})\D{0,40}kl\./u.exec(await ask(`årshjul KommuneMED ${year}`, /Årshjul[\s\S]*KommuneMED/));
    const name = months.find((one) => one.startsWith(month)) ?? assert.fail(`no month ${month}`);
    await shot('kommunemed');
    await ask(`flyt mødet i KommuneMED den ${day}. ${name} ${year}`, /Alle kan|optaget/);
    await shot('flyt');
    await teams.press(/^Flyt til/);
    await teams.expectText('Flyttet', { anywhere: true });
    await shot('flyttet');
  });

  test('the draft of the next agenda holds what the wheel asks for', async () => {
    await ask('kladde til AfdelingsMED Stab & Digitalisering', /Kladde til dagsorden[\s\S]*Sygefravær/);
    await shot('kladde');
  });

  test('the emulator has nothing to complain of', async () => {
    assert.deepEqual(await complaints(teams), []);
  });
});
