#!/usr/bin/env node
// Builds the app package that an administrator uploads to Teams. Needs Node alone.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';

const usage = `usage: node manifest/build.mjs --bot-id GUID --host HOST --developer NAME [--page-id GUID] [--out FILE]
  --bot-id     app id of the bot's registration in Entra, in the municipality's own tenant
  --host       name under which the bot is reached, medbot.kommune.example
  --developer  who answers for the app, as Teams shows it (at most 32 letters)
  --page-id    app id of the registration that the page's tokens are for (Teams__PageAppId); default: the bot's
  --out        default artifacts/medbot-teams.zip`;

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}

function settings() {
  try {
    const text = { type: 'string' };
    const { values } = parseArgs({ options: { 'bot-id': text, 'page-id': text, host: text, developer: text, out: { ...text, default: path.join(here, '..', 'artifacts', 'medbot-teams.zip') } } });
    return values;
  } catch (error) {
    return fail(`${error.message}\n${usage}`);
  }
}

function filled(template, values) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, key) => JSON.stringify(values[key]).slice(1, -1));
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});
const crc32 = (bytes) => (bytes.reduce((crc, byte) => (crc >>> 8) ^ crcTable[(crc ^ byte) & 255], 0xffffffff) ^ 0xffffffff) >>> 0;

/** The same files make the same bytes: their date is the format's first day. */
function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, bytes] of files) {
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, Buffer.from(name));
    const local = [Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed];
    parts.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32BE(0x504b0506, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const { 'bot-id': botId, 'page-id': pageId = botId, host, developer, out } = settings();
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
if (!guid.test(botId ?? '')) fail(`--bot-id is not a GUID.\n${usage}`);
if (!guid.test(pageId)) fail(`--page-id is not a GUID.\n${usage}`);
if (!/^(?=.{4,253}$)([a-z0-9-]+\.)+[a-z]{2,}$/i.test(host ?? '')) fail(`--host is not a host name.\n${usage}`);
if (!developer || developer.length > 32) fail(`--developer is missing or longer than 32 letters.\n${usage}`);

const file = (name) => readFileSync(path.join(here, name));
// Teams asks for this form where the bot and the page have one registration.
const pageName = pageId === botId ? `botid-${botId}` : pageId;
const manifest = filled(file('manifest.json').toString(), { botId, pageId, pageName, host, developer });
mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
writeFileSync(out, zip([['manifest.json', Buffer.from(manifest)], ['en.json', file('en.json')], ['color.png', file('color.png')], ['outline.png', file('outline.png')]]));
console.log(path.resolve(out));
