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

console.log(JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', name: 'MedBot', version: manifest.version } },
  components: [...packages.keys()].sort().map((key) => packages.get(key)),
}, null, 2));
