// One's own budget proposals, and for leaders a round's table.
import { address, h, link, select, table } from './dom.js';
import { ask } from './session.js';

const notKnown = 'Jeg kender dig ikke i kommunens organisation, så jeg kan ikke vise budgetforslag. HR kan rette det.';

export async function showProposals() {
  const mine = await ask('proposals');
  if (!mine) return [h('h1', {}, 'Budgetforslag'), h('p', {}, notKnown)];
  return [
    h('h1', {}, 'Mine budgetforslag'),
    mine.rounds.length > 0 && h('p', {}, link('round', {}, `Se hele runden: ${mine.rounds[0].name}`)),
    mine.proposals.length ? mine.proposals.map(proposal) : h('p', {}, 'Du har ingen budgetforslag endnu.'),
    h('p', { class: 'note' }, 'Skriv «budgetforslag» til MedBot for at lave et nyt, og «mine forslag» for at rette et eller svare på spørgsmål.'),
  ].flat().filter(Boolean);
}

const proposal = (one) => h('details', {},
  h('summary', {}, h('span', { class: 'title' }, `${one.id}. ${one.title}`), h('span', { class: 'detail' }, `${one.round} · ${one.state} · ${one.amounts}`)),
  one.next && h('p', { class: 'note' }, one.next),
  h('p', { class: 'written' }, one.description),
  one.forCitizens && [h('h2', {}, 'For borgerne'), h('p', { class: 'written' }, one.forCitizens)],
  one.forStaff && [h('h2', {}, 'For medarbejderne'), h('p', { class: 'written' }, one.forStaff)],
  one.way.length > 0 && [h('h2', {}, 'Forslagets vej'), lines(one.way)],
  one.talk.length > 0 && [h('h2', {}, 'Jeres samtale'), lines(one.talk)]);

const lines = (list) => h('ul', { class: 'plain' }, list.map((line) => h('li', {}, h('span', { class: 'when' }, line.when), h('span', {}, line.what), line.text && h('span', { class: 'detail written' }, line.text))));

export async function showRound(query) {
  const round = await ask('round', { id: query.id });
  if (!round) return [h('h1', {}, 'Budgetrunden'), h('p', {}, 'Tabellen er for ledere i en afdeling med en budgetrunde.')];
  return [
    h('p', { class: 'back' }, link('proposals', {}, '‹ Mine budgetforslag')),
    h('h1', {}, round.name),
    round.rounds.length > 1 && h('div', { class: 'bar' }, select('Runde', round.rounds.map((one) => ({ value: one.id, title: one.name })), round.id, (id) => { location.hash = address('round', { id }); })),
    h('p', {}, round.count),
    h('h2', {}, 'Summer i 1.000 kr.'),
    table([['Sum', ...round.years.map(String)], ...round.sums.map((sum) => [sum.name, ...sum.thousands])], { name: 'Summer', className: 'sums' }),
    round.sources.map((source) => h('p', { class: 'detail' }, `Målet er fra: ${source}`)),
    h('h2', {}, 'Forslag i 1.000 kr.'),
    round.proposals.length ? table([['Forslag', 'Status', ...round.years.map(String)], ...round.proposals.map(row)], { name: 'Forslag', className: 'sums' }) : h('p', {}, 'Der er ikke givet noget videre endnu.'),
    round.proposals.some((one) => !one.counts) && h('p', { class: 'note' }, 'Forslag i parentes tæller ikke med i summerne.'),
  ].flat().filter(Boolean);
}

const row = (one) => [
  [h('span', { class: 'title' }, one.counts ? `${one.id}. ${one.title}` : `(${one.id}. ${one.title})`), h('span', { class: 'detail' }, [one.kind, one.department, one.note].filter(Boolean).join(' · '))],
  one.state,
  ...one.thousands,
];
