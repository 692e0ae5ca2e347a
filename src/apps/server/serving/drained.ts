import type { Server } from "node:http";

/** How long open requests may take to end once the server was told to stop, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Takes no new connections, lets those that are being answered end, and cuts off what has not ended after ten seconds.
 * `close` where something else than the server itself closes it.
 */
export async function drained(
  server: Server,
  close: () => Promise<void> = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    }),
): Promise<void> {
  const end = setTimeout(() => server.closeAllConnections(), PATIENCE);
  // A connection whose answer began before would wait for the next request of its browser.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  try {
    await close();
  } finally {
    clearTimeout(end);
    clearInterval(idle);
  }
}
