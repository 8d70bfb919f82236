import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Failures } from '../failures.ts';
import type { Failure, RouteName } from './failure.ts';
import type { UploadedFile } from './message-body.ts';
import type { RateLimits } from './rate-limits.ts';
import { Refusal } from './refusal.ts';

/** A request that came in, with how it was answered. */
export interface ApiRequest {
  readonly route: RouteName;
  readonly method: string;
  readonly path: string;
  /** What stands behind the path. */
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** Missing while it is worked on, or when it is never answered. */
  status?: number;
  /** Discord's own code of a refusal. */
  code?: number;
  /** The failure was one that the test ordered. */
  wasOrdered?: boolean;
}

interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface ApiServerOptions {
  readonly failures: Failures<RouteName, Failure>;
  readonly limits: RateLimits;
  /** What a path below `/api/v10` is for. */
  route(method: string, path: string): RouteName;
  /** The body of the answer; nothing for 204. Throws a {@link Refusal}. */
  answer(request: ApiRequest): unknown;
  arrived(request: ApiRequest): void;
  answered(): void;
}

const prefix = '/api/v10';

/** Discord's REST API, version 10, over real HTTP. */
export function createApiServer(options: ApiServerOptions): Server {
  return createServer(async (incoming, outgoing) => {
    const request = await readRequest(incoming, options.route);
    options.arrived(request);
    const reply = replyTo(request, options);
    if (reply === 'silent') return;
    if (reply === 'cut') {
      outgoing.destroy();
      options.answered();
      return;
    }
    request.status = reply.status;
    send(outgoing, reply);
    options.answered();
  });
}

async function readRequest(
  incoming: IncomingMessage,
  route: (method: string, path: string) => RouteName,
): Promise<ApiRequest> {
  const url = new URL(incoming.url ?? '/', 'http://discord.test');
  const method = incoming.method ?? 'GET';
  const path = url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : '';
  const content = await readContent(await buffer(incoming), incoming.headers['content-type'] ?? '');
  const { authorization } = incoming.headers;
  return { route: route(method, path), method, path, query: url.searchParams, authorization, ...content };
}

async function readContent(bytes: Buffer, contentType: string): Promise<Pick<ApiRequest, 'body' | 'files'>> {
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (contentType.startsWith('application/json')) return { body: JSON.parse(bytes.toString()), files: [] };
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  const files: UploadedFile[] = [];
  for (const [key, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    const content = new Uint8Array(await value.arrayBuffer());
    files.push({ index: Number(index), name: value.name, bytes: content, contentType: value.type });
  }
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}

function replyTo(request: ApiRequest, { failures, limits, answer }: ApiServerOptions): Reply | 'silent' | 'cut' {
  const failure = failures.take(request.route);
  if (failure !== undefined) request.wasOrdered = true;
  const { headers, refused } = limits.take(request.route, request.path);
  if (refused !== undefined) return tooMany(refused, headers);
  if (failure !== undefined && !happensAfter(failure)) return failed(failure);
  try {
    const body = answer(request);
    if (failure !== undefined) return failed(failure);
    return body === undefined ? { status: 204, headers } : { status: 200, body, headers };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    request.code = error.code;
    return { status: error.status, body: { message: error.message, code: error.code, errors: error.errors }, headers };
  }
}

function happensAfter(failure: Failure): boolean {
  return ('broken' in failure && failure.broken === 'after') || ('cut' in failure && failure.cut === 'after');
}

function failed(failure: Failure): Reply | 'silent' | 'cut' {
  if ('silent' in failure) return 'silent';
  if ('cut' in failure) return 'cut';
  if ('retryAfterSeconds' in failure) return tooMany(failure, {});
  if ('broken' in failure) return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
  return { status: failure.status, body: { message: 'Refused, as ordered.', code: failure.code } };
}

function tooMany(
  { retryAfterSeconds, scope = 'user' }: Extract<Failure, { retryAfterSeconds: number }>,
  headers: Readonly<Record<string, string>>,
): Reply {
  const isGlobal = scope === 'global';
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global: isGlobal },
    headers: {
      ...headers,
      'retry-after': String(retryAfterSeconds),
      'x-ratelimit-scope': scope,
      ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}

function send(outgoing: ServerResponse, { status, body, headers }: Reply): void {
  outgoing.writeHead(status, { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) });
  outgoing.end(body === undefined ? undefined : JSON.stringify(body));
}
