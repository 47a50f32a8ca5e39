// Budget proposals the whole way: as leader, employee, representative and HR in the emulator, and on the wire what the emulator can't do.
// The pictures go to artifacts/talk and artifacts/proposals.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { missing as noBot, startBot } from './lib/bot.mjs';
import { launch, missing as noBrowser } from './lib/browser.mjs';
import { connect, wordsOf } from './lib/connector.mjs';
import { missing as noHost, openRenderer } from './lib/draw.mjs';
import { emulator, person } from './lib/municipality.mjs';
import { artifacts } from './lib/paths.mjs';
import { complaints, missing as noDriver, openPlayground } from './lib/playground.mjs';

const [leader, employee, representative, hr, colleague, secretary] = ['p40', 'p44', 'p42', 'p05', 'p43', 'p45'];
const lastDay = new Date(Date.now() + 60 * 24 * 3600 * 1000).toISOString().slice(0, 10);
const year = new Date().getFullYear() + 1;

describe('budget proposals in the Teams emulator', { skip: noBot || noBrowser || noDriver, timeout: 400_000 }, () => {
  let bot;
  let teams;
  before(async () => {
    bot = await startBot();
    const config = path.join(os.tmpdir(), `budget-${process.pid}.yml`);
    writeFileSync(config, JSON.stringify(emulator([leader, employee, representative, hr, colleague, secretary], 'jb')));
    teams = await openPlayground(bot.endpoint, config);
    await teams.go({ in: 'channel' });
  });
  after(async () => {
    await teams?.close();
    await bot?.stop();
  });

  // The emulator's page may take too long on a busy machine: then once more.
  const restart = (id) => teams.restart({ as: person(id).name });
  const be = (id) => restart(id).catch(() => restart(id)).then(() => teams.go({ in: 'personal' }));
  const shot = (name) => teams.screenshot(`budget-${name}.png`, { wholeConversation: true });

  async function ask(text, answer) {
    await teams.say(text, { in: 'personal' });
    await teams.reply({ contains: { regex: answer.source, flags: 'u' } });
  }

  test('a leader opens a round, and the channel is told', async () => {
    await ask('åbn budgetrunde', /Åbn en runde/);
    await teams.fill({ 'Sidste dag for forslag': lastDay, 'Mål for besparelser (kan mangle)': `${year}: 5 mio. kr.; ${year + 1}: 2 mio. kr.`, 'Hvor kommer målet fra?': 'Byrådet' });
    await shot('leder-runde');
    await teams.press('Åbn runden');
    await teams.expectText('er åbnet', { anywhere: true });
    await teams.go({ in: 'channel' });
    await teams.expectText(person(representative).name, { anywhere: true, timeout: 30_000 });
    await teams.expectText('5.000.000 kr.', { anywhere: true });
    await shot('kanal-runde');
  });

  test('an employee sends a proposal', async () => {
    await be(employee);
    await ask('budgetforslag', /Hvad skal der ske/);
    await teams.fill({
      'Forslag, kort': 'Luk borgerservice en time før om torsdagen',
      'Hvad skal der ske, og hvor?': 'Efter kl. 16 kommer der tre borgere om dagen.',
      'Beløb pr. år, hvis det er det samme hvert år': '250 t.kr.',
      'Hvad betyder det for medarbejderne?': 'To vagter om ugen falder bort.',
      'Hvem skal have det?': person(representative).name,
    });
    await shot('medarbejder-formular');
    await teams.press('Send');
    await teams.expectText(`Sendt til ${person(representative).name}`, { anywhere: true });
    await teams.expectText('250.000 kr.', { anywhere: true });
    await shot('medarbejder-sendt');
  });

  test('the representative asks, and passes it on', async () => {
    await be(representative);
    await ask('forslag hos mig', /Luk borgerservice/);
    await shot('repraesentant-liste');
    await teams.press('Se forslaget');
    await teams.expectText(person(employee).name, { anywhere: true });
    await teams.fill({ 'Spørgsmål, bemærkning, anbefaling eller grund': 'Gælder det også i ferierne?' });
    await teams.press('Spørg afsenderen');
    await teams.expectText('Spørgsmålet er sendt.', { anywhere: true });
    await shot('repraesentant-spurgt');
    await teams.fill({ 'Spørgsmål, bemærkning, anbefaling eller grund': 'God idé, som vi anbefaler.' });
    await teams.press('Giv videre');
    await teams.expectText('Givet videre til lederne.', { anywhere: true });
    await shot('repraesentant-givet-videre');
  });

  test('the leader collects, writes for the catalogue and publishes a status', async () => {
    await be(leader);
    await ask('liste over budgetforslag', /Luk borgerservice/);
    await teams.press('Tag imod alle (1)');
    await teams.expectText('1 forslag: taget imod.', { anywhere: true });
    await shot('leder-liste');
    await teams.press('Se forslaget');
    await teams.expectText('hvis navn ikke må gives videre', { anywhere: true });
    await teams.fill({ 'Resumé (beløbet skal stå her)': 'Borgerservice lukker kl. 16 om torsdagen.' });
    await teams.press('Gem tekster');
    await teams.expectText('Beløbet mangler i resuméet', { anywhere: true });
    await shot('leder-forslag');
    await teams.fill({ 'Ny status': 'Går ikke videre', Begrundelse: 'Torsdag er den travleste dag.' });
    await teams.press('Sæt status');
    await teams.expectText('Status er sat.', { anywhere: true });
    await teams.press('Offentliggør');
    await teams.expectText('Afsenderen får besked.', { anywhere: true });
    await shot('leder-offentliggjort');
  });

  test('the employee reads the reason', async () => {
    await be(employee);
    await ask('mine forslag', /Går ikke videre/);
    await teams.press('Se forslaget');
    await teams.expectText('Torsdag er den travleste dag.', { anywhere: true });
    await shot('medarbejder-svar');
    await ask('mine data', /Det har jeg gemt om dig/);
    await shot('medarbejder-data');
  });

  test('HR sees numbers alone, and closes the round', async () => {
    await be(hr);
    await ask('afstemning', /Stemmer: 1 forslag sendt/);
    await teams.expectText('Luk borgerservice', { not: true });
    await shot('hr-afstemning');
    await ask('budgetrunde', /Luk runden|Ny frist/);
    await teams.press('Luk runden');
    await teams.expectText('Runden er lukket', { anywhere: true });
    await shot('hr-runde');
  });

  test('the emulator has nothing to complain of', async () => {
    assert.deepEqual(await complaints(teams), []);
  });
});

describe('budget proposals on the wire', { skip: noBot || noBrowser || noHost, timeout: 240_000 }, () => {
  let bot;
  let teams;
  let browser;
  const pictures = [];
  before(async () => {
    bot = await startBot();
    teams = await connect(bot.endpoint);
    browser = await launch();
    mkdirSync(artifacts('proposals'), { recursive: true });
  });
  after(async () => {
    await browser?.close();
    await teams?.close();
    await bot?.stop();
  });

  const channel = { conversation: { id: '19:hoejlunde-job@thread.tacv2', conversationType: 'channel', isGroup: true, tenantId: '11111111-2222-4333-8444-555555555555' } };
  const button = (card, title) => card.actions.find((action) => action.title.startsWith(title)) ?? assert.fail(`no button ${title} among ${card.actions.map((action) => action.title)}`);

  /** The response to an invoke. */
  async function invoke(from, name, value, place = {}) {
    const { status, body } = await teams.deliver({ type: 'invoke', name, from: person(from), replyToId: 'card-1', value, ...place });
    assert.equal(status, 200);
    return body;
  }

  /** The card that a press leads to, or the sentence. */
  async function press(from, action, typed = {}) {
    const { value } = await invoke(from, 'adaptiveCard/action', { action: { ...action, data: { ...action.data, ...typed } } });
    return value;
  }

  async function say(from, text) {
    const sent = teams.sent.length;
    await teams.deliver({ type: 'message', from: person(from), text });
    return (await teams.messages(sent)).at(-1).attachments[0].content;
  }

  async function dialog(from, name, data, typed = {}) {
    const { task } = await invoke(from, name, { data: { ...data, ...typed } }, channel);
    return task.type === 'continue' ? task.value.card.content : task.value;
  }

  /** Yes or no to the file that was offered last; what was uploaded. */
  async function consent(from, action, place = {}) {
    const offer = teams.sent.findLast((call) => call.body?.attachments?.[0].contentType === 'application/vnd.microsoft.teams.card.file.consent').body.attachments[0];
    const uploads = teams.uploads.length;
    await invoke(from, 'fileConsent/invoke', {
      type: 'fileUpload', action, context: offer.content[action === 'accept' ? 'acceptContext' : 'declineContext'],
      uploadInfo: { contentUrl: 'https://hoejlunde-my.sharepoint.com/fil', name: offer.name, uploadUrl: `${teams.address}/upload/1`, uniqueId: 'u1', fileType: path.extname(offer.name).slice(1) },
    }, place);
    return { offer, file: teams.uploads[uploads], last: teams.sent.findLast((call) => call.body?.type === 'message' && call.path.includes(encodeURIComponent(`a:${person(from).id}`))).body };
  }

  const keep = (name, card) => pictures.push([name, card]);

  test('the form in a channel is a dialog, sent back with its mistakes and then taken', async () => {
    await press(leader, button(await say(leader, 'åbn budgetrunde'), 'Åbn runden'), { name: `Budget ${year}`, firstYear: `${year}`, lastYear: `${year + 3}`, lastDay, target: '5 mio. kr.', source: 'Byrådet', department: 'jb' });
    const form = await dialog(employee, 'task/fetch', { verb: 'proposal/form', round: 1 });
    keep('dialog-formular', form);
    const { data } = button(form, 'Send');
    const back = await dialog(employee, 'task/submit', data, { title: 'Ring til borgeren 010190-1234', everyYear: '250', shareName: 'yes' });
    assert.match(JSON.stringify(back), /CPR-nummer[\s\S]*Mener du 250 kr\. eller 250\.000 kr\.\?/);
    keep('dialog-formular-tilbage', back);
    const sent = await dialog(employee, 'task/submit', button(back, 'Send').data, { title: 'Luk før om torsdagen', description: 'Borgerservice lukker kl. 16.', everyYear: '250 t.kr.', shareName: 'yes', representative });
    assert.match(JSON.stringify(sent), /Sendt til Mikkel Sandholt/);
    keep('dialog-sendt', sent);
  });

  test('a leader says yes to the workbook and to the catalogue', async () => {
    const review = await press(representative, { verb: 'proposal/open', data: { id: 1 } });
    keep('repraesentant', review);
    await press(representative, button(review, 'Giv videre'), { text: 'Anbefales' });
    const list = await say(leader, 'liste over budgetforslag');
    keep('leder-liste', list);
    for (const [title, name] of [['Hent som Excel', `Budgetforslag Budget ${year}.xlsx`], ['Hent som Word', `Budgetkatalog Budget ${year}.docx`]]) {
      assert.match(await press(leader, button(list, title)), /Sig ja til filen/);
      const { offer, file, last } = await consent(leader, 'accept');
      assert.equal(offer.name, name);
      assert.equal(file.content.subarray(0, 2).toString(), 'PK');
      assert.equal(file.range, `bytes 0-${file.content.length - 1}/${file.content.length}`);
      assert.ok(Math.abs(offer.content.sizeInBytes - file.content.length) < 500, 'made anew, it may differ a little');
      assert.equal(last.attachments[0].contentType, 'application/vnd.microsoft.teams.card.file.info');
      assert.ok(teams.sent.some((call) => call.method === 'DELETE'), 'the card that asked is taken away');
      writeFileSync(artifacts('proposals', name), file.content);
    }
  });

  test('a no, another person and another place give no file', async () => {
    const list = await say(leader, 'liste over budgetforslag');
    await press(leader, button(list, 'Hent som Excel'));
    assert.match((await consent(leader, 'decline')).last.text, /ikke sendt/);
    assert.equal((await consent(leader, 'accept', channel)).file, undefined);
    for (const other of [employee, representative, hr, 'p28']) {
      const { file, last } = await consent(other, 'accept');
      assert.equal(file, undefined);
      assert.match(last.text, /kan jeg ikke give dig/);
    }
  });

  test('a person gets all that is stored on them', async () => {
    const card = await say(employee, 'mine data');
    keep('mine-data', card);
    await press(employee, button(card, 'Hent det hele'));
    const { file } = await consent(employee, 'accept');
    assert.match(file.content.toString('utf8'), /Luk før om torsdagen[\s\S]*Beskeder til dig/);
  });

  test('the cards are drawn, light and dark', async () => {
    keep('medarbejder', await press(employee, { verb: 'proposal/open', data: { id: 1 } }));
    keep('leder-forslag', await press(leader, { verb: 'proposal/open', data: { id: 1 } }));
    keep('hr-afstemning', await say(hr, 'afstemning'));
    keep('hr-runde', await say(hr, 'budgetrunde'));
    for (const theme of ['light', 'dark']) {
      const { page, draw } = await openRenderer(browser, theme, 480);
      for (const [name, card] of pictures) {
        const seen = await draw(card);
        await page.screenshot({ path: artifacts('proposals', `${name}-${theme}.png`), fullPage: true });
        assert.deepEqual([name, seen.mistakes, seen.clipped], [name, [], []]);
        assert.ok(seen.overflow <= 0, `${name} is too wide`);
      }
      await page.close();
    }
  });

  test('nothing that was sent unasked names a person', () => {
    const personal = teams.sent.filter((call) => call.method === 'POST' && call.path.endsWith('/activities') && call.body?.attachments).map((call) => wordsOf(call.body)).join('\n');
    for (const id of [employee, representative, leader]) assert.ok(!personal.includes(person(id).name), person(id).name);
  });
});
