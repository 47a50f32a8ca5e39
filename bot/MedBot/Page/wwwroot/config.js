// Sets up a channel's tab: whose meetings it shows.
import { h, select } from './dom.js';
import { signIn } from './session.js';
import { scopes } from './year.js';

const main = document.querySelector('main');
let scope = 'all';

await signIn(main);
const { pages } = globalThis.microsoftTeams;
const choices = (await scopes()).filter((choice) => choice.value !== 'mine');
main.replaceChildren(
  h('h1', {}, 'MED i kanalen'),
  h('p', {}, 'Fanen viser årshjulet og møderne for det udvalg, du vælger. Lukkede punkter og udkast er aldrig med i en kanal.'),
  h('div', { class: 'bar' }, select('Udvalg', choices, scope, (value) => { scope = value; })));

pages.config.registerOnSaveHandler(async (saving) => {
  const address = `${location.origin}/tab?${new URLSearchParams({ place: 'channel', scope })}`;
  const title = choices.find((choice) => choice.value === scope).title;
  await pages.config.setConfig({ entityId: `med-${scope}`, contentUrl: address, websiteUrl: address, suggestedDisplayName: scope === 'all' ? 'MED' : `MED: ${title}`.slice(0, 30) });
  saving.notifySuccess();
});
pages.config.setValidityState(true);
