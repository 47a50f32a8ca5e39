// People of the demo municipality, as Teams names them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const { people } = JSON.parse(readFileSync(path.join(root, 'bot', 'MedBot', 'Demo', 'organisation.json'), 'utf8'));

/** @returns {{id: string, name: string, aadObjectId: string}} */
export function person(id) {
  const { name, mail, aadObjectId } = people.find((one) => one.id === id);
  return { id: `29:${mail.split('@')[0]}`, name, aadObjectId };
}
