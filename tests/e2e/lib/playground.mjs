// The driver of Microsoft 365 Agents Playground that lies beside the repository, given this folder's packages.
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { executable } from './browser.mjs';
import { artifacts, shared } from './paths.mjs';

const source = shared('tools', 'playground');
const copy = fileURLToPath(new URL('../node_modules/.cache/playground', import.meta.url));

export const missing = existsSync(source) ? false : 'the driver of the Playground is not beside the repository';

const everyday = fileURLToPath(new URL('../hoejlunde.m365agentsplayground.yml', import.meta.url));

/** Opens the emulator as a person of the demo municipality; `config` says who is in it. */
export async function openPlayground(endpoint, config = everyday) {
  mkdirSync(artifacts('talk'), { recursive: true });
  cpSync(source, copy, { recursive: true, filter: (file) => !file.includes('node_modules') });
  const { start } = await import(pathToFileURL(path.join(copy, 'talk.mjs')));
  const open = () => start({ bot: endpoint, config, chromium: executable, out: artifacts('talk'), timeout: 15_000 });
  // The port that was free may have been taken before the emulator listened on it.
  return open().catch((error) => (/took port/.test(error.message) ? open() : Promise.reject(error)));
}

/** What the emulator complains of, beyond what it can't do: it holds six people, forgets their chats when another of them takes over, and opens no dialog. */
export const complaints = async (teams) => (await teams.problems()).filter((problem) => !/UserNotFound|ConversationNotFound|task\/fetch/.test(problem));
