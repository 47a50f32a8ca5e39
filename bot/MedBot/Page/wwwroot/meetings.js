// Meetings with agenda and minutes, an item with all its text, and search.
import { address, h, link, select, text } from './dom.js';
import { ask, ownScope } from './session.js';
import { scopes } from './year.js';

const gone = 'Det kan jeg ikke finde. Måske er dokumentet erstattet af et nyt, eller det er kun for udvalgets medlemmer.';

export async function showMeetings(query) {
  const scope = query.scope ?? ownScope;
  const [list, choices, found] = await Promise.all([ask('meetings', { scope, year: query.year }), scopes(), query.words ? ask('search', { words: query.words }) : null]);
  const here = { scope, year: list.year };
  const go = (change) => { location.hash = address('meetings', { ...here, ...change }); };
  return [
    h('h1', {}, found ? `Søgning: ${query.words}` : `Møder ${list.year}`),
    h('div', { class: 'bar' },
      select('Hvis', choices, scope, (value) => go({ scope: value })),
      select('År', list.years.map((value) => ({ value, title: value })), list.year, (value) => go({ year: value })),
      searchForm(query.words, (words) => go({ words }))),
    found ? hits(found) : [
      meetings('Kommende', list.meetings.filter((meeting) => meeting.ahead)),
      meetings('Afholdt', list.meetings.filter((meeting) => !meeting.ahead).reverse()),
      list.meetings.length === 0 && h('p', {}, 'Jeg kender ingen møder her. Vælg et andet år eller alle udvalg.'),
    ],
  ].flat(2).filter(Boolean);
}

function searchForm(words, search) {
  const input = h('fluent-text-input', { type: 'search', name: 'words', value: words ?? '', maxlength: 200 }, 'Søg i punkter');
  return h('form', { class: 'search', role: 'search', onsubmit: (event) => { event.preventDefault(); search(input.value.trim()); } },
    input, h('fluent-button', { type: 'submit' }, 'Søg'));
}

const hits = (found) => [
  h('p', {}, found.length ? `${found.length === 1 ? '1 punkt' : `${found.length} punkter`}, de nyeste først.` : 'Det fandt jeg ikke. Prøv et andet ord, eller ret stavningen.'),
  h('p', {}, link('meetings', {}, 'Tilbage til møderne')),
  h('ul', { class: 'rows' }, found.map((hit) => h('li', {}, h('h2', {}, toItem(hit.link, hit.title)), h('p', { class: 'detail' }, hit.where)))),
];

const toItem = (to, title) => link('item', { ...to, extraordinary: to.extraordinary || null }, title);

const meetings = (heading, list) => list.length === 0 ? [] : [
  h('h2', {}, heading),
  h('ul', { class: 'rows' }, list.map((meeting) => {
    const to = { committee: meeting.committee, date: meeting.date, extraordinary: meeting.extraordinary || null };
    return h('li', {},
      h('h3', {}, meeting.title),
      h('p', {}, `${meeting.when} (${meeting.away})`, meeting.place && h('span', { class: 'detail' }, meeting.place)),
      h('p', { class: 'detail' }, meeting.papers),
      (meeting.hasAgenda || meeting.hasMinutes) && h('p', { class: 'links' },
        meeting.hasMinutes && link('papers', { ...to, kind: 'minutes' }, 'Referat', h('span', { class: 'hidden' }, ` fra ${meeting.title} ${meeting.when}`)),
        meeting.hasAgenda && link('papers', { ...to, kind: 'agenda' }, 'Dagsorden', h('span', { class: 'hidden' }, ` for ${meeting.title} ${meeting.when}`))));
  })),
];

export async function showPapers(query) {
  const papers = await ask('papers', query);
  if (!papers) return [h('h1', {}, 'Ikke fundet'), h('p', {}, gone), h('p', {}, link('meetings', {}, 'Til møderne'))];
  const minutes = query.kind === 'minutes';
  return [
    h('p', { class: 'back' }, link('meetings', {}, '‹ Møder')),
    h('h1', {}, papers.name, h('span', { class: 'of' }, `, ${papers.committee}`)),
    h('p', {}, papers.when, papers.place && h('span', { class: 'detail' }, papers.place)),
    papers.status && h('p', { class: 'note' }, papers.status),
    papers.other && h('p', {}, link('papers', { ...query, kind: minutes ? 'agenda' : 'minutes' }, minutes ? 'Se dagsordenen' : 'Se referatet')),
    h('ol', { class: 'items' }, papers.items.map((item) => h('li', {},
      h('h2', {}, h('span', { class: 'number' }, `${item.number}.`), link('item', { ...query, number: item.number }, item.title), item.closed && h('fluent-badge', { appearance: 'outline' }, 'lukket')),
      item.minutes && h('p', { class: 'detail' }, `${item.minutes} min.`),
      minutes && (item.decision.length ? text(item.decision) : h('p', { class: 'detail' }, 'Ingen beslutning er ført til referat.'))))),
  ].filter(Boolean);
}

export async function showItem(query) {
  const item = await ask('item', query);
  if (!item) return [h('h1', {}, 'Ikke fundet'), h('p', {}, gone), h('p', {}, link('meetings', {}, 'Til møderne'))];
  const step = (number, title) => number && link('item', { ...query, number }, title);
  return [
    h('p', { class: 'back' }, link('papers', { ...query, number: null }, `‹ ${item.paper}, ${item.committee}`)),
    h('h1', {}, h('span', { class: 'number' }, `${item.number}.`), item.title),
    h('p', { class: 'detail' }, [item.when, item.caseNumber && `sagsnr. ${item.caseNumber}`, item.minutes && `${item.minutes} min.`].filter(Boolean).join(' · ')),
    item.closed && h('p', {}, h('fluent-badge', { appearance: 'outline' }, 'lukket'), ' Kun udvalgets medlemmer kan se punktet.'),
    h('article', {}, item.sections.map((section) => [h('h2', {}, section.label), text(section.parts)])),
    item.sections.length === 0 && h('p', {}, 'Der står ikke mere om punktet.'),
    item.history.length > 0 && h('section', {}, h('h2', {}, 'Sagen på andre møder'), h('ul', { class: 'rows' }, item.history.map((one) => h('li', {},
      h('h3', {}, one.link ? toItem(one.link, one.where) : one.where), text(one.parts, 4))))),
    h('nav', { class: 'steps', 'aria-label': 'Punkter' }, step(item.before, '‹ Forrige punkt'), step(item.after, 'Næste punkt ›')),
  ].filter(Boolean);
}
