// The year wheel: drawn, as a list, and its themes.
import { address, h, link, select } from './dom.js';
import { ask, ownScope } from './session.js';
import { drawWheel, weeksOf } from './wheel.js';

const months = ['Januar', 'Februar', 'Marts', 'April', 'Maj', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'December'];
const shapes = { wheel: 'Hjul', list: 'Liste', themes: 'Temaer' };
const outerRing = [['milestone', '▬', 'frist'], ['closed', '▬', 'lukket'], ['missed', '▬', 'tema, der mangler'], ['now', '▲', 'i dag']];
const hidden = new Set();

/** Those whose meetings can be chosen. */
export async function scopes() {
  const { committees } = await ask('committees');
  return [
    { value: 'mine', title: 'Mine udvalg' },
    { value: 'all', title: 'Alle udvalg' },
    ...committees.map((committee) => ({ value: committee.id, title: committee.name })),
  ];
}

export async function showYear(query) {
  const scope = query.scope ?? ownScope;
  const [year, choices] = await Promise.all([ask('wheel', { scope, year: query.year }), scopes()]);
  const shape = query.shape in shapes ? query.shape : 'wheel';
  const here = { ...query, scope, year: year.year, shape };
  const go = (change) => { location.hash = address('wheel', { ...here, ...change }); };
  const body = h('div');
  const draw = () => body.replaceChildren(...(shape === 'themes' ? [themes(year)] : [levels(year, draw), shape === 'list' ? list(year) : wheel(year, query)].flat()));
  draw();
  return [
    h('h1', {}, `Årshjul ${year.year}`),
    h('div', { class: 'bar' },
      select('Hvis', choices, scope, (value) => go({ scope: value })),
      select('År', year.years.map((value) => ({ value, title: value })), year.year, (value) => go({ year: value })),
      h('div', { class: 'switch', role: 'group', 'aria-label': 'Vis som' }, Object.entries(shapes).map(([name, title]) =>
        h('a', { href: address('wheel', { ...here, shape: name }), 'aria-current': name === shape ? 'true' : null }, title)))),
    year.notes.map((note) => h('p', { class: 'note' }, note)),
    body,
  ].flat();
}

/** The legend, which also hides levels. */
function levels(year, draw) {
  if (year.levels.length < 2) return [];
  return h('fieldset', { class: 'levels' }, h('legend', {}, 'Vis møder i'), year.levels.map((level) => {
    const box = h('input', { type: 'checkbox', checked: !hidden.has(String(level.level)), onchange: () => {
      hidden[box.checked ? 'delete' : 'add'](String(level.level));
      draw();
      document.querySelector(`.levels input[value="${level.level}"]`)?.focus();
    }, value: level.level });
    return h('label', {}, box, h('span', { class: `mark level-${level.level}`, 'aria-hidden': 'true' }, level.mark), level.name);
  }));
}

function wheel(year, query) {
  const weeks = weeksOf(year, hidden);
  const drawing = h('div', { class: 'drawing' });
  const panel = h('section', { class: 'panel', 'aria-labelledby': 'week' });
  const start = weeks.find((week) => week.monday === (query.week ?? year.thisWeek)) ?? weeks.find((week) => week.entries.length) ?? weeks[0];
  choose(start.monday);
  return [
    h('div', { class: 'year-wheel' }, drawing, panel),
    h('ul', { class: 'legend' }, outerRing.map(([kind, mark, title]) => h('li', {}, h('span', { class: `mark ${kind}`, 'aria-hidden': 'true' }, mark), title))),
    h('p', { class: 'note' }, 'Tryk på en uge, eller flyt dig med piletasterne.'),
  ];

  function choose(monday, { focus = false } = {}) {
    const week = weeks.find((one) => one.monday === monday);
    drawing.replaceChildren(drawWheel(year, weeks, monday, choose));
    if (focus) drawing.querySelector('[aria-checked="true"]').focus();
    panel.replaceChildren(
      h('h2', { id: 'week' }, week.name),
      week.entries.length ? h('ul', { class: 'plain' }, week.entries.map((entry) => h('li', { class: entry.kind }, h('span', { class: 'when' }, entry.when), what(entry, year)))) : h('p', {}, 'Her er der ikke noget i årshjulet.'));
  }
}

function list(year) {
  const entries = year.entries.filter((entry) => !(entry.kind === 'meeting' && hidden.has(String(entry.level))));
  if (!entries.length) return h('p', {}, 'Her er der ikke noget i årshjulet.');
  const weekOf = (date) => year.weeks.findLast((week) => week.monday <= date)?.number ?? '';
  return h('table', { class: 'weeks' },
    h('thead', {}, h('tr', {}, ['Uge', 'Dag', 'Hvad'].map((head) => h('th', { scope: 'col' }, head)))),
    months.map((month, i) => {
      const those = entries.filter((entry) => monthOf(entry, year) === i);
      return those.length > 0 && h('tbody', {},
        h('tr', {}, h('th', { scope: 'rowgroup', colspan: 3 }, month)),
        those.map((entry) => h('tr', { class: entry.kind }, h('td', {}, String(weekOf(entry.first))), h('td', {}, entry.when), h('td', {}, what(entry, year)))));
    }));
}

// What began the year before is in January.
const monthOf = (entry, year) => (entry.first < String(year.year) ? 0 : Number(entry.first.slice(5, 7)) - 1);

function what(entry, year) {
  const level = year.levels.find((one) => one.level === entry.level);
  const { meeting } = entry;
  return [
    entry.kind === 'themeMissed' && h('span', { class: 'warning' }, '⚠ '),
    level && h('span', { class: `mark level-${level.level}`, title: level.name, role: 'img', 'aria-label': level.name }, level.mark),
    meeting ? link('papers', { committee: meeting.committee, date: meeting.date, extraordinary: meeting.extraordinary || null, kind: meeting.hasMinutes ? 'minutes' : 'agenda' }, entry.text) : h('span', {}, entry.text),
    entry.place && h('span', { class: 'detail' }, entry.place),
    entry.themes.length > 0 && h('span', { class: 'detail' }, `Senest her: ${entry.themes.join(', ')}`),
  ];
}

function themes(year) {
  if (!year.themes.length) return h('p', {}, 'Der er ingen temaer i årshjulet for de valgte udvalg.');
  return h('ul', { class: 'rows' }, year.themes.map((theme) => h(
    'li', { class: theme.bad ? 'themeMissed' : null },
    h('h2', {}, theme.name, h('span', { class: 'of' }, `, ${theme.committee}`)),
    h('p', {}, theme.bad && h('span', { class: 'warning' }, '⚠ '), theme.verdict),
    theme.postponed && h('p', {}, theme.postponed),
    h('p', { class: 'detail' }, theme.history))));
}
