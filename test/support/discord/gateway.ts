import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

/** The gateway, version 10, over real WebSockets. */
export interface Gateway {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sends an event to the connected bot; keeps it for one that may come back to its session. */
  dispatch(type: string, data: unknown): void;
  /** The same for what happens to servers, of which only those hear who asked for it. */
  dispatchOfGuild(type: string, data: unknown): void;
  /** Cuts the connection without a word. Its session can be resumed. */
  drop(): void;
  /** Closes the connection with a code of Discord's. */
  close(code: number): void;
  /** Tells the bot that its session is over, or that it may try to resume it. */
  invalidateSession(mayResume: boolean): void;
  /** Asks the bot to reconnect. */
  askToReconnect(): void;
  /** Answers the next login with a close code. */
  refuseNextLogin(code: number): void;
  /** Lets heartbeats go unanswered, or answers them again. */
  acknowledgesHeartbeats: boolean;
  readonly logins: number;
  readonly resumptions: number;
  readonly isConnected: boolean;
}

/** What the gateway tells its bots, and whom it lets in. */
export interface GatewayOptions {
  readonly heartbeatIntervalMs: number;
  isToken(token: string): boolean;
  /** What READY says, besides the session. */
  ready(): object;
  /** The servers of which those hear after READY who asked for it. */
  guilds(): readonly object[];
  /** Where sessions are resumed. */
  url(): string;
  changed(): void;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  sequence: number;
  readonly sent: { readonly s: number; readonly payload: string }[];
  socket: WebSocket | undefined;
}

const Identify = z.strictObject({
  token: z.string(),
  properties: z.strictObject({ os: z.string(), browser: z.string(), device: z.string() }),
  intents: z.int(),
  compress: z.boolean().optional(),
  large_threshold: z.int().optional(),
  shard: z.tuple([z.int(), z.int()]).optional(),
  presence: z.unknown().optional(),
});
const Resume = z.strictObject({ token: z.string(), session_id: z.string(), seq: z.int() });
const Payload = z.object({ op: z.int(), d: z.unknown() });

const closeCode = {
  unknownOpcode: 4_001,
  decodeError: 4_002,
  notAuthenticated: 4_003,
  authenticationFailed: 4_004,
  alreadyAuthenticated: 4_005,
  invalidIntents: 4_013,
  disallowedIntents: 4_014,
} as const;
const op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  invalid: 9,
  hello: 10,
  ack: 11,
};

/** To hear of servers, their channels and roles. */
const guildsIntent = 1;
/** To hear of all members, of who is there, and what everybody writes: Discord lets nobody without a reason. */
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15);

/** A gateway that nobody is connected to yet. */
export function createGateway(options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  let current: Session | undefined;
  let refusal: number | undefined;
  const counts = { logins: 0, resumptions: 0, sessions: 0 };
  let acknowledgesHeartbeats = true;

  const send = (socket: WebSocket | undefined, payload: object) => socket?.send(JSON.stringify(payload));

  function connected(socket: WebSocket): void {
    send(socket, { op: op.hello, d: { heartbeat_interval: options.heartbeatIntervalMs, _trace: [] } });
    socket.on('message', (raw) => {
      const { data: payload } = Payload.safeParse(JSON.parse(String(raw)));
      if (payload === undefined) return socket.close(closeCode.decodeError);
      if (payload.op === op.heartbeat) {
        if (acknowledgesHeartbeats) send(socket, { op: op.ack });
        return;
      }
      if (payload.op === op.identify || payload.op === op.resume) {
        if (isAuthenticated(socket)) return socket.close(closeCode.alreadyAuthenticated);
        if (payload.op === op.identify) identify(socket, payload.d);
        else resume(socket, payload.d);
        return options.changed();
      }
      socket.close(isAuthenticated(socket) ? closeCode.unknownOpcode : closeCode.notAuthenticated);
    });
    socket.on('close', () => {
      for (const session of sessions.values()) if (session.socket === socket) session.socket = undefined;
      options.changed();
    });
  }

  function isAuthenticated(socket: WebSocket): boolean {
    return [...sessions.values()].some((session) => session.socket === socket);
  }

  function identify(socket: WebSocket, d: unknown): void {
    counts.logins += 1;
    const login = Identify.safeParse(d).data;
    const code = refusalOf(login);
    if (login === undefined || code !== undefined) {
      socket.close(code);
      return;
    }
    counts.sessions += 1;
    const { intents } = login;
    const session: Session = { id: `session-${counts.sessions}`, intents, sequence: 0, sent: [], socket };
    sessions.set(session.id, session);
    current = session;
    emit(session, 'READY', { ...options.ready(), session_id: session.id, resume_gateway_url: options.url() });
    if ((intents & guildsIntent) !== 0) for (const guild of options.guilds()) emit(session, 'GUILD_CREATE', guild);
  }

  function refusalOf(login: z.infer<typeof Identify> | undefined): number | undefined {
    const ordered = refusal;
    refusal = undefined;
    if (ordered !== undefined) return ordered;
    if (login === undefined) return closeCode.decodeError;
    if (!options.isToken(login.token)) return closeCode.authenticationFailed;
    if ((login.intents & privilegedIntents) !== 0) return closeCode.disallowedIntents;
    // Discord would take others, but this bot has no use for them: asking for more is a fault here.
    return (login.intents & ~guildsIntent) === 0 ? undefined : closeCode.invalidIntents;
  }

  function resume(socket: WebSocket, d: unknown): void {
    counts.resumptions += 1;
    const request = Resume.safeParse(d).data;
    const session = sessions.get(request?.session_id ?? '');
    if (request === undefined || !options.isToken(request.token)) {
      socket.close(closeCode.authenticationFailed);
      return;
    }
    if (session === undefined) {
      send(socket, { op: op.invalid, d: false });
      return;
    }
    session.socket = socket;
    current = session;
    for (const { s, payload } of session.sent) if (s > request.seq) socket.send(payload);
    emit(session, 'RESUMED', { _trace: [] });
  }

  function emit(session: Session, t: string, d: unknown): void {
    session.sequence += 1;
    const payload = JSON.stringify({ op: op.dispatch, t, s: session.sequence, d });
    session.sent.push({ s: session.sequence, payload });
    session.socket?.send(payload);
  }

  return {
    upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      sockets.handleUpgrade(request, socket, head, connected),
    dispatch: (type: string, data: unknown) => {
      if (current !== undefined) emit(current, type, data);
    },
    dispatchOfGuild: (type: string, data: unknown) => {
      if (current !== undefined && (current.intents & guildsIntent) !== 0) emit(current, type, data);
    },
    drop: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    close: (code: number) => {
      if (current === undefined) return;
      current.socket?.close(code);
      current.socket = undefined;
      // These codes end the session too.
      if (code >= closeCode.notAuthenticated) sessions.delete(current.id);
    },
    invalidateSession: (mayResume: boolean) => {
      if (current === undefined) return;
      send(current.socket, { op: op.invalid, d: mayResume });
      current.socket = undefined;
      if (!mayResume) sessions.delete(current.id);
    },
    askToReconnect: () => send(current?.socket, { op: op.reconnect, d: null }),
    refuseNextLogin: (code: number) => {
      refusal = code;
    },
    get logins() {
      return counts.logins;
    },
    get resumptions() {
      return counts.resumptions;
    },
    get isConnected() {
      return current?.socket !== undefined;
    },
    get acknowledgesHeartbeats() {
      return acknowledgesHeartbeats;
    },
    set acknowledgesHeartbeats(does) {
      acknowledgesHeartbeats = does;
    },
  };
}
