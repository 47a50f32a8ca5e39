// The year drawn as a wheel: a slice a week, a ring a level, the first of January at the top.
import { h } from './dom.js';

const middle = 320;
const hole = 118;
const rim = 262;
const edge = 280;
const label = 304;
const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

const point = (radius, turn) => {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return `${(middle + radius * Math.cos(angle)).toFixed(1)} ${(middle + radius * Math.sin(angle)).toFixed(1)}`;
};

const slice = (inner, outer, from, to) =>
  `M${point(inner, from)}A${inner} ${inner} 0 0 1 ${point(inner, to)}L${point(outer, to)}A${outer} ${outer} 0 0 0 ${point(outer, from)}Z`;

/** What happens in each week, and how it is said. */
export function weeksOf(year, hidden) {
  return year.weeks.map((week) => {
    const end = day(week.monday, 6);
    const entries = year.entries.filter((entry) => entry.first <= end && week.monday <= entry.last && !(entry.kind === 'meeting' && hidden.has(String(entry.level))));
    return { ...week, entries, said: `${week.name}: ${said(entries)}` };
  });
}

function said(entries) {
  const count = (kind) => entries.filter((entry) => entry.kind === kind).length;
  const parts = [[count('meeting'), 'møde', 'møder'], [count('milestone'), 'frist', 'frister'], [count('themeMissed'), 'tema, der mangler', 'temaer, der mangler'], [count('closed'), 'lukkeperiode', 'lukkeperioder']];
  return parts.filter(([number]) => number).map(([number, one, many]) => `${number} ${number === 1 ? one : many}`).join(', ') || 'ingenting';
}

const day = (monday, days) => {
  const date = new Date(`${monday}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** @param chosen Monday of the chosen week. @param choose Called with the Monday of another. */
export function drawWheel(year, weeks, chosen, choose) {
  const count = weeks.length;
  const width = (rim - hole) / Math.max(1, year.levels.length);
  const ring = (place) => [rim - (place + 1) * width + 2, rim - place * width - 2];
  const slices = weeks.map((week, i) => drawWeek(week, i, i / count, (i + 1) / count));
  const group = h('g', { role: 'radiogroup', 'aria-label': `Ugerne i ${year.year}`, onkeydown: move }, slices);
  const meetings = year.entries.filter((entry) => entry.kind === 'meeting').length;
  return h(
    'svg', { class: 'wheel', viewBox: '0 0 640 640' },
    year.levels.map((level, place) => h('circle', { class: 'track', cx: middle, cy: middle, r: rim - (place + 0.5) * width, 'stroke-width': width - 4 })),
    months.map((month, i) => monthLabel(month, i)),
    group,
    h('text', { class: 'year', x: middle, y: middle - 6, 'aria-hidden': 'true' }, String(year.year)),
    h('text', { class: 'count', x: middle, y: middle + 26, 'aria-hidden': 'true' }, meetings === 1 ? '1 møde' : `${meetings} møder`));

  function monthLabel(month, i) {
    const days = (Date.UTC(year.year, i, 15) - Date.parse(`${weeks[0].monday}T00:00:00Z`)) / 86_400_000;
    const first = (Date.UTC(year.year, i, 1) - Date.parse(`${weeks[0].monday}T00:00:00Z`)) / 86_400_000;
    const [x, y] = point(label, days / 7 / count).split(' ');
    return h('g', { 'aria-hidden': 'true' },
      h('text', { class: 'month', x, y }, month),
      h('path', { class: 'border', d: `M${point(hole, first / 7 / count)}L${point(edge + 8, first / 7 / count)}` }));
  }

  function drawWeek(week, i, from, to) {
    const has = (kind) => week.entries.some((entry) => entry.kind === kind);
    const checked = week.monday === chosen;
    const outer = has('themeMissed') ? 'missed' : has('milestone') ? 'milestone' : has('closed') ? 'closed' : null;
    return h(
      'g', { class: 'week', role: 'radio', 'aria-checked': String(checked), 'aria-label': week.said, tabindex: checked ? '0' : '-1', 'data-week': i, onclick: () => choose(week.monday) },
      h('title', {}, week.said),
      h('path', { class: 'hit', d: slice(hole, edge + 8, from, to) }),
      outer && h('path', { class: outer, d: slice(rim + 5, edge, from + 0.001, to - 0.001) }),
      year.levels.map((level, place) => {
        const meetings = week.entries.filter((entry) => entry.kind === 'meeting' && entry.level === level.level).length;
        const [inner, outside] = ring(place);
        const [x, y] = point((inner + outside) / 2, (from + to) / 2).split(' ');
        return meetings > 0 && [
          h('path', { class: `cell level-${level.level}`, d: slice(inner, outside, from + 0.001, to - 0.001) }),
          meetings > 1 && h('text', { class: 'number', x, y, 'aria-hidden': 'true' }, String(meetings)),
        ];
      }),
      week.monday === year.thisWeek && h('path', { class: 'now', d: `M${point(hole - 4, (from + to) / 2)}L${point(hole - 20, (from + to) / 2 - 0.014)}L${point(hole - 20, (from + to) / 2 + 0.014)}Z` }),
      h('path', { class: 'frame', d: slice(hole, edge, from, to) }));
  }

  function move(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 4, PageUp: -4 }[event.key];
    const at = Number(event.target.closest('.week')?.dataset.week);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : step && (at + step + count) % count;
    if (to === undefined || Number.isNaN(at)) return;
    event.preventDefault();
    choose(weeks[to].monday, { focus: true });
  }
}
