// People of the demo municipality, as Teams names them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const { people, departments } = JSON.parse(readFileSync(path.join(root, 'bot', 'MedBot', 'Demo', 'organisation.json'), 'utf8'));

/** @returns {{id: string, name: string, aadObjectId: string}} */
export function person(id) {
  const { name, mail, aadObjectId } = people.find((one) => one.id === id);
  return { id: `29:${mail.split('@')[0]}`, name, aadObjectId };
}

/** The emulator's own configuration (JSON is YAML), with six people and the team of one department. */
export function emulator(ids, department) {
  const user = (id) => {
    const { name, mail, aadObjectId } = people.find((one) => one.id === id);
    const names = name.split(' ');
    return { id: `29:${mail.split('@')[0]}`, name, userPrincipleName: mail, aadObjectId, givenName: names.slice(0, -1).join(' '), surname: names.at(-1), email: mail };
  };
  const { name, channel } = departments.find((one) => one.id === department);
  return {
    version: '0.1.1',
    tenantId: '11111111-2222-4333-8444-555555555555',
    bot: { id: '28:0b0b0b0b-0000-4000-8000-00000000bbbb', name: 'MedBot' },
    currentUser: user(ids[0]),
    users: ids.slice(1).map(user),
    personalChat: { id: `a:personal-${ids[0]}` },
    groupChat: { id: '19:gruppe@thread.v2', name: 'Gruppe' },
    team: { id: channel.team, name: name.replace('&', 'og'), aadGroupId: 'cccccccc-0000-4000-8000-000000000002', channels: [{ id: '19:andet@thread.tacv2', name: 'Andet' }] },
  };
}
