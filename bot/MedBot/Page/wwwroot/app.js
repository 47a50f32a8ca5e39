// The page: signs in, and shows the view that the address names.
import { address, h } from './dom.js';
import { showItem, showMeetings, showPapers } from './meetings.js';
import { showProposals, showRound } from './proposals.js';
import { Told, shared, signIn } from './session.js';
import { showYear } from './year.js';

const views = { wheel: showYear, meetings: showMeetings, papers: showPapers, item: showItem, proposals: showProposals, round: showRound };
const sections = { wheel: 'Årshjul', meetings: 'Møder', proposals: 'Budgetforslag' };
const sectionOf = { papers: 'meetings', item: 'meetings', round: 'proposals' };
const slow = 300;

const main = document.querySelector('main');
const menu = document.querySelector('nav');
let latest = 0;

async function show({ first = false } = {}) {
  const turn = ++latest;
  const [name, query] = location.hash.slice(1).split('?');
  const view = name in views ? name : 'wheel';
  mark(sectionOf[view] ?? view);
  const waiting = setTimeout(() => main.replaceChildren(h('div', { class: 'waiting', role: 'status' }, h('fluent-spinner', { 'aria-hidden': 'true' }), 'Henter …')), slow);
  let shown;
  try {
    shown = await views[view](Object.fromEntries(new URLSearchParams(query)));
  } catch (failure) {
    shown = problem(failure);
  }
  clearTimeout(waiting);
  if (turn !== latest) return;
  main.replaceChildren(...[shown].flat());
  const heading = main.querySelector('h1');
  document.title = heading ? `${heading.textContent} – MedBot` : 'MedBot';
  if (!first && heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }
}

function problem(failure) {
  const sentence = failure instanceof Told ? failure.message : 'Jeg kan ikke få fat i MedBot. Er der forbindelse til nettet? Prøv igen om lidt.';
  return h('div', { class: 'problem', role: 'alert' }, h('h1', {}, 'Det lykkedes ikke'), h('p', {}, sentence), h('fluent-button', { onclick: () => start() }, 'Prøv igen'));
}

function mark(section) {
  const names = Object.keys(sections).filter((name) => !(shared && name === 'proposals'));
  menu.replaceChildren(...names.map((name) => h('a', { href: address(name), 'aria-current': name === section ? 'page' : null }, sections[name])));
}

async function start() {
  try {
    await signIn(main);
  } catch (failure) {
    main.replaceChildren(problem(failure));
    return;
  }
  await show({ first: true });
}

addEventListener('hashchange', () => show());
await start();
