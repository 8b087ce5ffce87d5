// The REST API, as its first client. Every refusal becomes an ApiProblem with a sentence for people.

import {currentLanguage, t} from './i18n.js';

const BASE = '/api/v1';
const READ_LIMIT = 30_000;
const WRITE_LIMIT = 90_000; // A photo over a weak line takes its time.

let csrfToken;

/** What the server refused, or could not do. */
export class ApiProblem extends Error {
  constructor(status, body, retryAfter) {
    super(body.detail || body.title || t(status >= 500 ? 'error.server' : 'error.request', {status}));
    this.status = status;
    this.field = body.field?.replace(/^\//, '').replaceAll('/', '.'); // A name or a JSON pointer.
    this.code = body.code;
    this.requestId = body.instance?.split(':').pop();
    this.retryAfter = retryAfter;
  }

  /** Whether the server may have done what it was asked, although it did not say so. */
  get uncertain() {
    return this.status >= 500 || this.status === 408 || this.status === 429 || this.code === 'REQUEST_IN_PROGRESS';
  }
}

/** The server was not reached, or its answer was lost. */
export class Unreachable extends Error {
  constructor() {
    super(t(navigator.onLine === false ? 'error.offline' : 'error.unreachable'));
    this.status = 0;
    this.uncertain = true;
  }
}

/** Gives writes the token that proves they come from this page. */
export function useCsrfToken(token) {
  csrfToken = token;
}

/** Makes a key under which a write may be repeated without being done twice. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16)); // randomUUID is missing on plain http.
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads a path: {data, etag}. */
export function get(path) {
  return call('GET', path, {});
}

/** Writes: post(path, body, {key, version}); a FormData goes as it is. */
export function post(path, body, options = {}) {
  return call('POST', path, {body, ...options});
}

/** Removes. */
export function remove(path) {
  return call('DELETE', path, {});
}

/** Reads all pages of a list. */
export async function getAll(path) {
  const items = [];
  let after = '';
  do {
    const {data} = await get(`${path}${path.includes('?') ? '&' : '?'}limit=100${after}`);
    items.push(...listOf(data));
    after = data.next ? `&after=${encodeURIComponent(data.next)}` : '';
  } while (after);
  return items;
}

function listOf(data) {
  return Array.isArray(data) ? data : data.items ?? [];
}

async function call(method, path, {body, key, version}) {
  const headers = {Accept: 'application/json, application/problem+json', 'Accept-Language': currentLanguage()};
  const request = {method, headers, credentials: 'same-origin'};
  if (body instanceof FormData) {
    request.body = body;
  } else if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
    request.body = JSON.stringify(body);
  }
  if (method !== 'GET' && csrfToken) {
    headers['X-CSRF-Token'] = csrfToken;
  }
  if (key) {
    headers['Idempotency-Key'] = key;
  }
  if (version) {
    headers['If-Match'] = version;
  }
  const {response, text} = await exchange(BASE + path, request, method === 'GET' ? READ_LIMIT : WRITE_LIMIT);
  const data = parsed(text);
  if (!response.ok) {
    throw new ApiProblem(response.status, data ?? {}, Number(response.headers.get('Retry-After')) || undefined);
  }
  if (data === undefined && text !== '') {
    throw new ApiProblem(502, {}); // Something between here and the server answered instead of it.
  }
  return {data, etag: response.headers.get('ETag') ?? undefined};
}

async function exchange(url, request, limit) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), limit);
  try {
    const response = await fetch(url, {...request, signal: stop.signal});
    return {response, text: await response.text()};
  } catch {
    throw new Unreachable();
  } finally {
    clearTimeout(timer);
  }
}

function parsed(text) {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Gives an address of the server that is safe to load; anything elsewhere is refused. */
export function ownAddress(href) {
  const url = new URL(href, location.origin);
  return url.origin === location.origin ? url.href : undefined;
}
