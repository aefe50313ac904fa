// Speaks with inclusion's HTTP API.
import { language } from './words.js';

const BASE = '/inclusion/api/';
const PATIENCE = 20_000;

/** The network is away, or the server is. */
export class Away extends Error {}

/** The server answered, and said no. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? problem?.title ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

/** What was read last, in memory only: a page that is open goes on working without network. */
const read = new Map();

export async function get(path) {
  const key = `${language()} ${path}`;
  try {
    const body = await request('GET', path);
    read.set(key, body);
    return body;
  } catch (problem) {
    if (problem instanceof Away && read.has(key)) {
      return read.get(key);
    }
    throw problem;
  }
}

export function post(path, body) {
  return request('POST', path, body);
}

async function request(method, path, body) {
  let answer;
  try {
    answer = await fetch(`${BASE}${path}${path.includes('?') ? '&' : '?'}lang=${language()}`, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json', 'X-Inclusion': '1' },
      body: body === undefined ? undefined : JSON.stringify(body),
      // Nothing about a person stays on a device that others may use.
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new Away();
  }
  if (answer.status >= 500) {
    throw new Away();
  }
  const content = answer.status === 204 ? null : await answer.json().catch(() => null);
  if (!answer.ok) {
    throw new Refused(answer.status, content);
  }
  return content;
}
