// Asks the addresses of the HTTP API, for a host's own pages: one function, which addresses.d.ts types by address.

/** The server answered, and said no. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? problem?.title ?? `refused with status ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

/**
 * Makes a function that asks. Nothing is sent yet.
 * @param {import('./addresses.d.ts').ApiSettings} settings
 */
export function api({ base = new URL('../', import.meta.url), headers = () => ({}), fetch = globalThis.fetch.bind(globalThis) } = {}) {
  const mount = new URL(String(base).replace(/\/?$/, '/'), globalThis.location?.href);
  /**
   * @param {string} address
   * @param {{ path?: object, query?: object, body?: unknown, ifAny?: boolean, signal?: AbortSignal }} asked
   * @returns {Promise<any>}
   */
  return async (address, asked = {}) => {
    const [method, template] = address.split(' ');
    const { body, ifAny, signal } = asked;
    const answer = await fetch(addressOf(template, asked, mount), {
      method,
      headers: {
        Accept: 'application/json, application/problem+json, */*',
        ...(await headers()),
        ...(ifAny ? { 'X-Inclusion-If-Any': '1' } : {}),
        ...(method === 'GET' ? {} : { 'X-Inclusion': '1' }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store',
      credentials: 'same-origin',
      signal,
    });
    return contentOf(answer);
  };
}

function addressOf(template, { path = {}, query = {} }, mount) {
  const filled = template.slice(1).replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name]));
  const address = new URL(filled, mount);
  Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .forEach(([name, value]) => address.searchParams.set(name, String(value)));
  return address;
}

async function contentOf(answer) {
  const isJson = /[/+]json\b/.test(answer.headers.get('Content-Type') ?? '');
  if (!answer.ok) {
    throw new Refused(answer.status, isJson ? await answer.json() : null);
  }
  if (answer.status === 204) {
    return null;
  }
  return isJson ? answer.json() : answer.blob();
}
