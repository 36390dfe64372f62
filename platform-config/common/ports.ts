import { createServer } from 'node:net';
import { hasCode, UserError } from './userError';

/** Everything of the project listens on this address only: nothing is offered to the network. */
export const LOOPBACK = '127.0.0.1';

/** A port that is free now. */
export function freePort(): Promise<number> {
  return tryPort(0);
}

/** Throws a UserError when the port is in use or may not be opened. */
export async function requireFreePort(port: number): Promise<void> {
  try {
    await tryPort(port);
  } catch (error) {
    throw error instanceof Error ? portError(error, port) : error;
  }
}

/** The sentence for a port that could not be opened; other errors come back unchanged. */
export function portError(error: Error, port: number): Error {
  if (hasCode(error, 'EADDRINUSE')) {
    return new UserError(
      `Port ${String(port)} is in use by another program; choose another one with: npm start -- --port ${String(port + 1)}`,
    );
  }
  if (hasCode(error, 'EACCES')) {
    return new UserError(`Port ${String(port)} may not be opened by this user; choose one above 1023 with --port.`);
  }
  return error;
}

function tryPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, LOOPBACK, () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('The system gave no port number.'));
        else resolve(address.port);
      });
    });
  });
}
