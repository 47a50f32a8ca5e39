// The built bot on a fresh store, with its demo municipality.
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { root } from './paths.mjs';

const assembly = path.join(root, 'bot', 'MedBot', 'bin', process.env.CONFIGURATION ?? 'Debug', 'net10.0', 'MedBot.dll');

export const missing = existsSync(assembly) ? false : 'the bot is not built (dotnet build)';

export const freePort = () => new Promise((resolve, reject) => {
  const server = net.createServer();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/**
 * @param {Record<string, string>} settings Beside its own, as environment variables.
 * @returns {Promise<{endpoint: string, command: (...words: string[]) => Promise<void>, stop: () => Promise<void>}>} `command` is typed beside the running bot
 */
export async function startBot(settings = {}) {
  const port = await freePort();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'medbot-'));
  const env = { ...process.env, ASPNETCORE_ENVIRONMENT: 'Development', ASPNETCORE_URLS: `http://127.0.0.1:${port}`, ConnectionStrings__Store: `Data Source=${path.join(folder, 'medbot.db')}`, ...settings };
  const bot = spawn('dotnet', [assembly], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [bot.stdout, bot.stderr]) stream.on('data', (text) => { output += text; });
  const gone = new Promise((resolve) => bot.once('exit', resolve));
  const stop = async () => {
    bot.kill('SIGTERM');
    await Promise.race([gone, sleep(5_000).then(() => bot.kill('SIGKILL'))]);
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let waited = 0; !(await listens(port)); waited += 200) {
    if (bot.exitCode !== null || waited > 180_000) {
      await stop();
      throw new Error(`the bot did not start:\n${output.slice(-2_000)}`);
    }
    await sleep(200);
  }
  const command = async (...words) => { await promisify(execFile)('dotnet', [assembly, ...words], { cwd: folder, env }); };
  return { endpoint: `http://127.0.0.1:${port}/api/messages`, command, stop };
}

const listens = (port) => new Promise((resolve) => {
  const socket = net.connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
  socket.once('error', () => resolve(false));
});
