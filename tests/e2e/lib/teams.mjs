// Teams as the page sees it: a page of Teams' own address with a frame in it, which answers TeamsJS, and a tenant that signs tokens.
import { createSign, generateKeyPairSync } from 'node:crypto';
import http from 'node:http';

const appId = '5f0c1e2d-7a8b-4c9d-8e0f-112233445566';
const tenant = '11111111-2222-4333-8444-555555555555';

/** Where the page lies, as far as Teams knows. */
export const site = 'https://medbot.kommune.example';

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A tenant on this machine. */
export async function startTenant() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig' };
  const server = http.createServer((request, response) => {
    const origin = `http://127.0.0.1:${server.address().port}`;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [key] } : { issuer: origin, jwks_uri: `${origin}/keys`, id_token_signing_alg_values_supported: ['RS256'] }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const configuration = `http://127.0.0.1:${server.address().port}/configuration`;
  return {
    settings: { Teams__AppId: appId, Teams__TenantId: tenant, Teams__OpenIdConfiguration: configuration, Teams__SignInConfiguration: configuration },
    /** What Teams gives the page for a person. */
    token({ name, aadObjectId }) {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: `https://login.microsoftonline.com/${tenant}/v2.0`, aud: appId, ver: '2.0', tid: tenant, oid: aadObjectId, name, scp: 'access_as_user', nbf: now - 60, exp: now + 3600 };
      const signed = `${encoded({ alg: 'RS256', typ: 'JWT', kid: key.kid })}.${encoded(claims)}`;
      return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

// Runs in Teams' own page. Answers as Teams does, as far as the page asks.
function host(address, { theme, token, channelId, frameContext = 'content' }) {
  const asked = [];
  globalThis.asked = asked;
  const frame = document.createElement('iframe');
  frame.title = 'MedBot';
  frame.src = address;
  addEventListener('message', ({ data, source }) => {
    if (source !== frame.contentWindow || typeof data.func !== 'string') return;
    asked.push(data);
    const answers = {
      initialize: [frameContext, 'web', JSON.stringify({ apiVersion: 2, isLegacyTeams: false, supports: { pages: { config: {}, tabs: {} } } }), '2.0.1'],
      getContext: [{ theme, channelId, locale: 'da-dk', hostClientType: 'web', entityId: 'med' }],
      'settings.setSettings': [true],
      'authentication.getAuthToken': token ? [true, token] : [false, 'CancelledByUser'],
    };
    const { id, uuid, uuidAsString } = data;
    if (answers[data.func]) source.postMessage({ id, uuid, uuidAsString, args: answers[data.func] }, '*');
  });
  globalThis.tell = (func, ...args) => frame.contentWindow.postMessage({ func, args }, '*');
  document.body.append(frame);
}

/**
 * Opens the page in Teams.
 * @param browser Playwright's.
 * @param {{bot: string, path: string, width: number, theme?: string, token?: string, channelId?: string, frameContext?: string}} shown Where the bot listens, which of its pages, and what Teams tells it.
 */
export async function openInTeams(browser, { bot, path, width, ...told }) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  // TeamsJS asks a network of Microsoft's for newer hosts; the page may not, and TeamsJS goes on with those that it knows.
  page.on('console', (line) => { if (line.type() === 'error' && !/res\.cdn\.office\.net|404/.test(line.text())) complaints.push(line.text()); });
  await page.route('https://teams.microsoft.com/**', (route) => route.fulfill({
    contentType: 'text/html', body: '<!doctype html><html lang="da"><title>Teams</title><style>body{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style><body></body></html>' }));
  // A page of the net may not show one of this machine in a frame, so the bot is reached by a name.
  await page.route(`${site}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `${bot}${pathname}${search}` }) });
  });
  await page.goto('https://teams.microsoft.com/v2/');
  await page.evaluate(`(${host})(${JSON.stringify(site + path)}, ${JSON.stringify(told)})`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  return { page, frame, complaints, close: () => context.close() };
}
