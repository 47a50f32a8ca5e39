// What the emulator can't do, posted to the bot as the Connector would, with a connector on loopback that records the answers.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { missing, startBot } from './lib/bot.mjs';
import { connect, wordsOf } from './lib/connector.mjs';
import { root } from './lib/paths.mjs';

const secretary = { id: '29:emil.nissen', name: 'Emil Vang Nissen', aadObjectId: 'd3300000-0000-4000-8000-000000000005' };
const employee = { id: '29:mikkel.sandholt', name: 'Mikkel Sandholt', aadObjectId: 'd3300000-0000-4000-8000-000000000042' };
const representative = { id: '29:pia.lundsgaard', name: 'Pia Lundsgaard', aadObjectId: 'd3300000-0000-4000-8000-000000000028' };
const agenda = readFileSync(path.join(root, 'tests', 'e2e', 'samples', 'kommunemed-dagsorden.md'));

describe('on the wire', { skip: missing, timeout: 120_000 }, () => {
  let bot;
  let teams;
  before(async () => {
    bot = await startBot();
    teams = await connect(bot.endpoint, { 'dagsorden.md': agenda, 'junk.pdf': Buffer.from([0, 1, 2, 3]) });
  });
  after(async () => {
    await teams?.close();
    await bot?.stop();
  });

  const file = (from, name) => ({
    type: 'message', from, attachments: [{
      contentType: 'application/vnd.microsoft.teams.file.download.info', name,
      content: { downloadUrl: `${teams.address}/files/${name}`, uniqueId: randomUUID(), fileType: path.extname(name).slice(1) },
    }],
  });

  async function answerTo(activity) {
    const from = teams.sent.length;
    const { status } = await teams.deliver(activity);
    assert.ok(status === 200 || status === 202, `status ${status}`);
    return (await teams.messages(from)).map(wordsOf).join('\n');
  }

  /** The message that was sent unasked since `from`, when it is there. */
  async function sentLike(from, words) {
    for (let waited = 0; waited < 15_000; waited += 100) {
      const found = teams.sent.slice(from).map((call) => call.body?.activity ?? call.body).find((body) => body?.attachments && words.test(wordsOf(body)));
      if (found) return found;
      await sleep(100);
    }
    throw new Error(`nothing was sent like ${words}`);
  }

  /** What is sent and what the response holds. */
  async function everythingFor(activity) {
    const from = teams.sent.length;
    const { status, body } = await teams.deliver(activity);
    assert.equal(status, 200);
    return JSON.stringify([body, teams.sent.slice(from)]);
  }

  test('a file from the secretary is taken, and can be asked about at once', async () => {
    assert.match(await answerTo(file(secretary, 'dagsorden.md')), /Taget imod[\s\S]*KommuneMED/);
    assert.match(await answerTo({ type: 'message', from: secretary, text: 'dagsorden kommunemed 14. marts 2031' }), /Solceller på rådhusets tag/);
  });

  test('the same file again changes nothing', async () => {
    assert.match(await answerTo(file(secretary, 'dagsorden.md')), /Kendt i forvejen/);
  });

  test('a file that is no document is refused with the reason', async () => {
    assert.match(await answerTo(file(secretary, 'junk.pdf')), /Ikke taget imod/);
  });

  test('a file from somebody who keeps no papers is not taken', async () => {
    assert.doesNotMatch(await answerTo(file(employee, 'dagsorden.md')), /Taget imod/);
  });

  test('a closed item is opened by a member of the committee alone, and never where others read along', async () => {
    const press = (from, place) => ({
      type: 'invoke', name: 'adaptiveCard/action', from, ...place,
      value: { action: { type: 'Action.Execute', verb: 'meeting/item', data: { meeting: { committee: 'KommuneMED', date: '2031-03-14' }, item: '3' } } },
    });
    const group = { conversation: { id: '19:formandskab@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: '11111111-2222-4333-8444-555555555555' } };
    assert.match(await everythingFor(press(secretary)), /fortroligt/);
    assert.doesNotMatch(await everythingFor(press(employee)), /fortroligt|leverandør/);
    assert.doesNotMatch(await everythingFor(press(secretary, group)), /fortroligt|leverandør/);
  });

  test('an item opens in a dialog for its reader alone, and a closed one is refused in a sentence', async () => {
    const read = (from, item, place) => ({
      type: 'invoke', name: 'task/fetch', from, ...place,
      value: { data: { verb: 'meeting/read', msteams: { type: 'task/fetch' }, meeting: { committee: 'KommuneMED', date: '2031-03-14' }, item } },
    });
    const channel = { conversation: { id: '19:hoejlunde-med@thread.tacv2', conversationType: 'channel', isGroup: true, tenantId: '11111111-2222-4333-8444-555555555555' } };
    const open = (await teams.deliver(read(employee, '2', channel))).body;
    assert.equal(open.task.type, 'continue');
    assert.match(JSON.stringify(open), /Tagarbejdet varer seks uger/);
    for (const activity of [read(employee, '3'), read(secretary, '3', channel), read(employee, '99')]) {
      const { task } = (await teams.deliver(activity)).body;
      assert.equal(task.type, 'message');
      assert.match(task.value, /^Det punkt kan jeg ikke vise dig/);
    }
    assert.match(JSON.stringify((await teams.deliver(read(representative, '3'))).body), /fortroligt/);
  });

  test('apologies reach the secretary and invite the substitute', async () => {
    const from = teams.sent.length;
    assert.match(await answerTo({ type: 'message', from: representative, text: 'afbud til kommunemed den 14. marts 2031' }), /Afbud er meldt[\s\S]*suppleant/);
    const told = await sentLike(from, /Pia Lundsgaard kan ikke komme/);
    const invited = await sentLike(from, /Kan du komme i stedet/);
    assert.doesNotMatch(wordsOf(told) + wordsOf(invited), /Valggruppe|DLF/);
  });

  test('a question to an item goes from the dialog to the secretary, who takes it, and the asker is told', async () => {
    const meeting = { committee: 'KommuneMED', date: '2031-03-14' };
    const form = (await teams.deliver({ type: 'invoke', name: 'task/fetch', from: employee, value: { data: { verb: 'question/form', meeting, item: '2' } } })).body;
    const [send] = form.task.value.card.content.actions;
    const from = teams.sent.length;
    const sent = (await teams.deliver({ type: 'invoke', name: 'task/submit', from: employee, value: { data: { ...send.data, item: '2', text: 'Hvornår begynder støjen?' } } })).body;
    assert.match(JSON.stringify(sent), /Sendt til/);
    const card = (await sentLike(from, /Hvornår begynder støjen/)).attachments[0].content;
    const take = card.actions.find((action) => action.title === 'Tag med');
    const before = teams.sent.length;
    const taken = (await teams.deliver({ type: 'invoke', name: 'adaptiveCard/action', from: secretary, value: { action: { ...take, data: { ...take.data, answer: 'Ja, det tager vi med' } } } })).body;
    assert.match(JSON.stringify(taken), /Afsenderen f.*r besked/);
    await sentLike(before, /tager dit spørgsmål med/);
  });

  test('a message that is delivered twice is answered once', async () => {
    const from = teams.sent.length;
    const message = { type: 'message', id: randomUUID(), from: employee, text: 'hjælp' };
    await Promise.all([teams.deliver(message), teams.deliver(message)]);
    await teams.messages(from);
    await teams.deliver({ type: 'message', from: secretary, text: 'hjælp' });
    const answers = (await teams.messages(from)).filter((answer) => answer.conversation?.id === `a:${employee.id}` || answer.recipient?.id === employee.id);
    assert.equal(answers.length, 1);
  });

  test('a dialog that nobody knows says so', async () => {
    const { status, body } = await teams.deliver({ type: 'invoke', name: 'task/fetch', from: employee, value: { data: { verb: 'no/such' } } });
    assert.equal(status, 200);
    assert.match(JSON.stringify(body), /kender jeg ikke/);
  });

  test('an unknown invoke is answered as the protocol says', async () => {
    assert.equal((await teams.deliver({ type: 'invoke', name: 'no/such', from: employee, value: {} })).status, 501);
  });

  test('what is no message and no invoke is left alone', async () => {
    for (const type of ['messageReaction', 'messageDelete', 'typing', 'event']) {
      assert.equal((await teams.deliver({ type, from: employee })).status, 200);
    }
  });
});
