import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { ZodError } from 'zod';
import type { Failures } from '../failures.ts';
import type { Failure } from './failure.ts';
import { Refusal } from './refusal.ts';

/** A call of a Bot API method, as it came in. */
export interface ApiRequest {
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

interface Answerer {
  readonly failures: Failures<string, Failure>;
  /** Told of every request before it is looked at. */
  arrived(request: ApiRequest): void;
  /** `undefined`: the token is right. */
  wrongToken(token: string): Refusal | undefined;
  /** The result, or a thrown {@link Refusal}. */
  answer(request: ApiRequest, gone: AbortSignal): unknown;
  answered(): void;
}

/** A server on loopback with the Bot API's addresses, bodies and answers. */
export function createBotApiServer(answerer: Answerer): Server {
  return createServer((incoming, response) => {
    respond(answerer, incoming, response).catch((error: unknown) => {
      process.stderr.write(`The fake Telegram failed: ${String(error)}\n`);
      response.destroy();
    });
  });
}

async function respond(answerer: Answerer, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = /^\/bot([^/]+)\/([A-Za-z]+)$/.exec(new URL(incoming.url ?? '/', 'http://localhost').pathname);
  const body = await parameters(incoming);
  if (path === null) return refuse(response, new Refusal(404, 'Not Found'));
  const request = { method: path[2] ?? '', parameters: body };
  answerer.arrived(request);
  const wrong = answerer.wrongToken(path[1] ?? '');
  if (wrong !== undefined) return refuse(response, wrong);
  const failure = answerer.failures.take(request.method);
  if (failure !== undefined && !('broken' in failure && failure.broken === 'after')) return fail(response, failure);
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    const result = await answerer.answer(request, gone.signal);
    if (failure !== undefined) fail(response, failure);
    else send(response, 200, { ok: true, result });
  } catch (error) {
    refuse(response, refusalOf(error));
  }
  answerer.answered();
}

function fail(response: ServerResponse, failure: Failure): void {
  if ('dropped' in failure) response.destroy();
  else if ('broken' in failure) refuse(response, new Refusal(500, 'Internal Server Error'));
  else if ('code' in failure) refuse(response, orderedRefusal(failure));
}

function orderedRefusal({ code, description, retryAfter }: Extract<Failure, { code: number }>): Refusal {
  if (retryAfter === undefined) return new Refusal(code, description ?? 'Bad Request: refused');
  return new Refusal(code, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof ZodError)
    return new Refusal(400, `Bad Request: ${error.issues.map((i) => i.path.join('.')).join()}`);
  throw error;
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  const { code, message, parameters } = refusal;
  send(response, code, { ok: false, error_code: code, description: message, parameters });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function parameters(incoming: IncomingMessage): Promise<Record<string, unknown>> {
  const type = incoming.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) {
    const chunks = await Array.fromAsync(incoming);
    const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData();
    return Object.fromEntries(form);
  }
  const body = await text(incoming);
  if (type.startsWith('application/json')) return Object.fromEntries(Object.entries(JSON.parse(body || '{}')));
  return Object.fromEntries(new URLSearchParams(body));
}
