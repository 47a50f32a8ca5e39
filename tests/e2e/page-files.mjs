// Brings the page's foreign files from their packages: Fluent's web components, TeamsJS, and Teams' three themes as custom properties.
// Run by hand when a package's version changes; the files are committed, and page.test.mjs compares them.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './lib/paths.mjs';

const tokens = createRequire(import.meta.url)('@fluentui/tokens');
const packages = fileURLToPath(new URL('node_modules', import.meta.url));
const fromPackage = (...parts) => readFileSync(path.join(packages, ...parts), 'utf8');
const licence = (name) => fromPackage(...name.split('/'), 'LICENSE').trim();

export const folder = path.join(root, 'bot', 'MedBot', 'Page', 'wwwroot');

/** The files by their names. */
export function foreignFiles() {
  const components = fromPackage('@fluentui', 'web-components', 'dist', 'web-components.min.js');
  const own = readFileSync(path.join(folder, 'app.css'), 'utf8');
  const used = new Set([...`${components}${own}`.matchAll(/--([a-zA-Z0-9]+)/g)].map(([, name]) => name));
  const light = tokens.teamsLightTheme;
  const themes = { ':root': light, '[data-theme="dark"]': tokens.teamsDarkTheme, '[data-theme="contrast"]': tokens.teamsHighContrastTheme };
  // The light one stands for what the others do not say.
  const rules = (theme) => Object.keys(theme).filter((name) => used.has(name) && (theme === light || theme[name] !== light[name])).sort().map((name) => `  --${name}: ${theme[name]};\n`).join('');
  return {
    'web-components.min.js': components,
    'MicrosoftTeams.min.js': fromPackage('@microsoft', 'teams-js', 'dist', 'umd', 'MicrosoftTeams.min.js'),
    'themes.css': Object.entries(themes).map(([selector, theme]) => `${selector} {\n${rules(theme)}}\n`).join(''),
    'licences.txt': [
      `themes.css: @fluentui/tokens. web-components.min.js: @fluentui/web-components, with @microsoft/fast-element, @microsoft/focusgroup-polyfill and tslib (0BSD).\n\n${licence('@fluentui/tokens')}`,
      `MicrosoftTeams.min.js: @microsoft/teams-js, with base64-js and debug (both MIT).\n\n${licence('@microsoft/teams-js')}`,
      `base64-js\n\n${licence('base64-js')}`,
      `debug\n\n${licence('debug')}`,
    ].join('\n\n----\n\n') + '\n',
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, content] of Object.entries(foreignFiles())) writeFileSync(path.join(folder, name), content);
}
