#!/usr/bin/env node
// The packages that MedBot is made of, as a CycloneDX 1.6 bill of materials on stdout.
//   dotnet restore bot/MedBot && node infra/sbom.mjs > medbot.cdx.json
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../bot/MedBot/MedBot.csproj', import.meta.url));
const manifest = JSON.parse(readFileSync(new URL('../manifest/manifest.json', import.meta.url), 'utf8'));
const listed = JSON.parse(execFileSync('dotnet', ['list', project, 'package', '--include-transitive', '--format', 'json'], { encoding: 'utf8' }));

const packages = new Map();
for (const framework of listed.projects.flatMap(({ frameworks = [] }) => frameworks)) {
  for (const { id, resolvedVersion } of [...(framework.topLevelPackages ?? []), ...(framework.transitivePackages ?? [])]) {
    packages.set(`${id}@${resolvedVersion}`, { type: 'library', name: id, version: resolvedVersion, purl: `pkg:nuget/${id}@${resolvedVersion}` });
  }
}

// What the page's files hold of npm's packages (bot/MedBot/Page/wwwroot/licences.txt says where), in the versions that tests/e2e/page-files.mjs takes them from.
const inPage = ['@fluentui/tokens', '@fluentui/web-components', '@microsoft/fast-element', '@microsoft/focusgroup-polyfill', '@microsoft/teams-js', 'base64-js', 'debug', 'tslib'];
const lock = JSON.parse(readFileSync(new URL('../tests/e2e/package-lock.json', import.meta.url), 'utf8'));
for (const name of inPage) {
  const { version } = lock.packages[`node_modules/${name}`];
  packages.set(`${name}@${version}`, { type: 'library', name, version, purl: `pkg:npm/${name.replace('@', '%40')}@${version}` });
}

console.log(JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', name: 'MedBot', version: manifest.version } },
  components: [...packages.keys()].sort().map((key) => packages.get(key)),
}, null, 2));
