// Elements, and a document's text as elements. Nothing is ever put in as HTML.

const svgNames = new Set(['svg', 'g', 'path', 'circle', 'text', 'title']);

/** An element with attributes (those that are null, false or missing are left out), listeners (`onclick`) and children. */
export function h(name, attributes = {}, ...children) {
  const element = svgNames.has(name) ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false && child !== ''));
  return element;
}

/** A line of a document: `**bold**`, `*italic*` and escapes, as the server leaves them. */
export function inline(line) {
  const root = h('span');
  const open = [root];
  let text = '';
  const flush = () => { if (text) open.at(-1).append(text); text = ''; };
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\' && i + 1 < line.length) {
      text += line[++i];
    } else if (line[i] === '*') {
      const name = line[i + 1] === '*' ? 'STRONG' : 'EM';
      if (name === 'STRONG') i++;
      flush();
      if (open.at(-1).tagName === name) {
        open.pop();
      } else {
        const element = h(name.toLowerCase());
        open.at(-1).append(element);
        open.push(element);
      }
    } else {
      text += line[i];
    }
  }
  flush();
  return [...root.childNodes];
}

/** Blocks of a document's text; its headings come below `level`. */
export const text = (parts, level = 3) => parts.map((part) => {
  switch (part.kind) {
    case 'heading': return h(`h${level}`, {}, inline(part.line));
    case 'list': return list(part.entries);
    case 'table': return table(part.rows.map((row) => row.map(inline)));
    default: return h('p', {}, inline(part.line));
  }
});

// The document's own marks are kept: it may count otherwise than a browser would.
const list = (entries) => h('ul', { class: 'entries' }, entries.map((entry) => h(
  'li', { class: `depth-${entry.depth}` }, h('span', { class: 'mark' }, entry.mark === '-' ? '•' : entry.mark), h('span', {}, inline(entry.line)))));

/** A table whose first row is its head, in a box that scrolls where the window is narrow. */
export function table([head, ...rows], { name = 'Tabel', className } = {}) {
  return h('div', { class: 'scroll', role: 'region', 'aria-label': name, tabindex: '0' }, h(
    'table', { class: className },
    h('thead', {}, h('tr', {}, head.map((cell) => h('th', { scope: 'col' }, cell)))),
    h('tbody', {}, rows.map(([first, ...cells]) => h('tr', {}, h('th', { scope: 'row' }, first), cells.map((cell) => h('td', {}, cell)))))));
}

/** A list to choose from. */
export function select(label, choices, value, changed) {
  const input = h('select', { onchange: () => changed(input.value) }, choices.map((choice) => h('option', { value: choice.value, selected: String(choice.value) === String(value) }, choice.title)));
  return h('label', { class: 'field' }, h('span', {}, label), input);
}

/** The address of a view within the page. */
export function address(view, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length ? `#${view}?${new URLSearchParams(given)}` : `#${view}`;
}

export const link = (view, query, ...children) => h('a', { href: address(view, query) }, children);
