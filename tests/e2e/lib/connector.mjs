// A connector on loopback that records what the bot sends and uploads, and a person in Teams who writes to the bot.
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const bot = { id: '28:0b0b0b0b-0000-4000-8000-00000000bbbb', name: 'MedBot' };
const tenant = '11111111-2222-4333-8444-555555555555';

/** @param endpoint the bot's; @param files name to content, for attachments that the bot fetches */
export async function connect(endpoint, files = {}) {
  const sent = [];
  const uploads = [];
  const server = http.createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const file = files[decodeURIComponent(request.url.slice('/files/'.length))];
    if (request.url.startsWith('/files/') && file !== undefined) {
      response.end(file);
      return;
    }
    if (request.url.startsWith('/upload/')) {
      uploads.push({ content: Buffer.concat(chunks), range: request.headers['content-range'] });
      response.writeHead(201).end();
      return;
    }
    sent.push({ method: request.method, path: request.url, body: chunks.length ? JSON.parse(Buffer.concat(chunks)) : undefined });
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id: String(sent.length) }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}`;

  /** Delivers an activity as the Connector would; returns status and body. */
  async function deliver(activity, headers = {}) {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({
        id: randomUUID(), channelId: 'msteams', serviceUrl: `${address}/_connector`, timestamp: new Date().toISOString(), recipient: bot,
        conversation: { id: `a:${activity.from.id}`, conversationType: 'personal', tenantId: tenant }, channelData: { tenant: { id: tenant } }, ...activity,
      }),
      signal: AbortSignal.timeout(15_000),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }

  /** What was sent since `from`, when at least one message is there. */
  async function messages(from = 0) {
    for (let waited = 0; sent.length <= from && waited < 10_000; waited += 50) await sleep(50);
    return sent.slice(from).filter((call) => call.body?.type === 'message').map((call) => call.body);
  }

  return { address, deliver, messages, sent, uploads, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}

/** All that a message's cards and text say. */
export function wordsOf(message) {
  const words = [message.text];
  const walk = (part) => {
    if (Array.isArray(part)) part.forEach(walk);
    else if (part && typeof part === 'object') Object.entries(part).forEach(([key, value]) => (['text', 'title', 'value', 'label'].includes(key) && typeof value === 'string' ? words.push(value) : walk(value)));
  };
  walk(message.attachments?.map((attachment) => attachment.content));
  return words.filter(Boolean).join('\n').replaceAll('\u00a0', ' ');
}
