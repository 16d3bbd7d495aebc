/**
 * The proxy of the browsers under test: it answers nothing and records each request. Requests of the tests' pages are
 * answered before they reach it, so whatever arrives was sent by something else.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface DeadEnd {
  port: number;
  close(): Promise<void>;
}

/** Hosts that the browsers call themselves although every setting against it is made. */
const BROWSERS_OWN =
  /(^|\.)(google\.com|googleapis\.com|gvt1\.com|gstatic\.com|mozilla\.com|mozilla\.org|mozilla\.net|firefox\.com)(:\d+)?$/;

/** @param seen called with the address (a host only, for https) of each request that is not the browser's own */
export async function startDeadEnd(seen: (url: string) => void): Promise<DeadEnd> {
  const server: Server = createServer((request, response) => {
    const url = request.url ?? '';
    if (!BROWSERS_OWN.test(hostOf(url))) seen(url);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    if (!BROWSERS_OWN.test(request.url ?? '')) seen(`https://${request.url}`);
    socket.on('error', () => {}); // the browser may have ended before it reads the answer
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
