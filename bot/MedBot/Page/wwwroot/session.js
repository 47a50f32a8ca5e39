// Who looks, where, and in which theme: told by Teams, or chosen in the demo.
import { h } from './dom.js';

let teams;
const inTeams = window.parent !== window;
const addressed = new URLSearchParams(location.search);

/** Others read along in a channel: what is for one person is not shown there. */
export let shared = addressed.get('place') === 'channel';

/** Whose meetings the tab was set up for. */
export const ownScope = addressed.get('scope') ?? 'mine';

let credentials = async () => ({});

/** A sentence for the reader. */
export class Told extends Error {}

/** Says who looks. In Teams this asks nobody; in the demo it fills `main` until a person is chosen. */
export async function signIn(main) {
  if (inTeams) {
    await import('./MicrosoftTeams.min.js');
    teams = globalThis.microsoftTeams;
    await teams.app.initialize();
    const context = await teams.app.getContext();
    useTheme(context.app.theme);
    teams.app.registerOnThemeChangeHandler(useTheme);
    shared ||= Boolean(context.channel ?? context.chat);
    credentials = async () => ({ Authorization: `Bearer ${await token()}` });
    if (context.page.subPageId && !location.hash) location.hash = context.page.subPageId;
    teams.app.notifySuccess();
    return;
  }

  followSystem();
  const people = await fetch('/tab/data/people', { cache: 'no-store' });
  if (!people.ok) throw new Told('Åbn siden i Teams. Her kan jeg ikke se, hvem du er.');
  const person = sessionStorage.getItem('person') ?? await chosen(main, await people.json());
  sessionStorage.setItem('person', person);
  document.querySelector('header').append(h('fluent-button', { appearance: 'subtle', size: 'small', onclick: leave }, 'Skift person'));
  credentials = async () => ({ 'X-MedBot-Person': encodeURIComponent(person) });
}

/** What a view holds for the reader; null where there is nothing for that one. */
export async function ask(view, query = {}) {
  const asked = Object.entries({ ...query, place: shared ? 'channel' : null }).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const response = await fetch(`/tab/data/${view}?${new URLSearchParams(asked)}`, { headers: await credentials(), cache: 'no-store' });
  if (response.ok) return response.json();
  if (response.status === 404) return null;
  if (response.status === 401) sessionStorage.removeItem('person');
  const told = await response.json().then((answer) => answer.told, () => null);
  throw new Told(told ?? (response.status < 500 ? 'Jeg kan ikke se, hvem du er. Luk fanen, og åbn den igen.' : 'Det gik galt hos mig. Prøv igen om lidt.'));
}

function leave() {
  sessionStorage.removeItem('person');
  location.reload();
}

async function token() {
  try {
    return await teams.authentication.getAuthToken();
  } catch {
    throw new Told('Teams ville ikke fortælle mig, hvem du er. Bed den, der står for Teams hos jer, om at godkende MedBot.');
  }
}

function useTheme(theme) {
  document.documentElement.dataset.theme = ['dark', 'contrast'].includes(theme) ? theme : 'default';
}

function followSystem() {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => useTheme(dark.matches ? 'dark' : 'default');
  dark.addEventListener('change', follow);
  follow();
}

const chosen = (main, people) => new Promise((resolve) => {
  const input = h('select', {}, people.map((person) => h('option', { value: person.id }, person.title ? `${person.name}, ${person.title}` : person.name)));
  main.replaceChildren(
    h('h1', {}, 'Hvem er du?'),
    h('p', {}, 'Her er ingen rigtig kommune, så du kan være den, du vil. Det, du ser, er det, som den person må se.'),
    h('form', { class: 'bar', onsubmit: (event) => { event.preventDefault(); resolve(input.value); } },
      h('label', { class: 'field' }, h('span', {}, 'Person'), input),
      h('fluent-button', { appearance: 'primary', type: 'submit' }, 'Åbn siden')));
});
