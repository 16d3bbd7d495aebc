/** Connects to Firefox by WebDriver BiDi: JSON messages over a web socket (https://w3c.github.io/webdriver-bidi/). */
import WebSocket from 'ws';

type Json = Record<string, unknown>;
export type EventListener = (method: string, params: Json) => void;

/** Largest message, in bytes: screenshots are large. */
const MAX_MESSAGE = 256 * 1024 * 1024;
/** Time limit of a command, in ms; after it the test fails with the command's name. */
const COMMAND_TIMEOUT = 40_000;

export interface Connection {
  /** Sends a command; rejects with Firefox's error message. */
  send<T = Json>(method: string, params?: Json): Promise<T>;
  onEvent(listener: EventListener): void;
  close(): void;
}

interface Waiting {
  resolve(value: never): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

interface Reply {
  id: number;
  type: 'success' | 'error' | 'event';
  method: string;
  params: Json;
  result: unknown;
  error: string;
  message: string;
}

export async function connect(address: string): Promise<Connection> {
  const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: MAX_MESSAGE });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const waiting = new Map<number, Waiting>();
  const listeners: EventListener[] = [];
  let last = 0;

  socket.on('message', (data) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.type === 'event') {
      for (const listener of listeners) listener(reply.method, reply.params);
      return;
    }
    const one = waiting.get(reply.id);
    if (!one) return;
    waiting.delete(reply.id);
    clearTimeout(one.timer);
    if (reply.type === 'error') one.reject(new Error(`${reply.error}: ${reply.message}`));
    else one.resolve(reply.result as never);
  });
  socket.on('close', () => {
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(new Error('Firefox closed the connection'));
    }
    waiting.clear();
  });

  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`Firefox did not answer ${method}`));
        }, COMMAND_TIMEOUT);
        waiting.set(id, { resolve, reject, timer });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    onEvent: (listener) => {
      listeners.push(listener);
    },
    close: () => socket.close(),
  };
}
