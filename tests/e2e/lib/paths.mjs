import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const artifacts = (...parts) => path.join(root, 'artifacts', ...parts);
export const shared = (...parts) => path.join(root, '..', 'shared', ...parts);
export const snapshots = path.join(root, 'tests', 'MedBot.Tests', 'Cards', 'Snapshots');
