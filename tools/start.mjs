// `npm start`: installs what is missing, builds the page and serves it on this computer only.
import net from 'node:net';
import process from 'node:process';
import { PlainError, checkNode, ensurePackages, root, runMain } from './setup.mjs';

const usualPort = 4173;
const host = '127.0.0.1';

runMain(async () => {
  checkNode();
  const wanted = portFrom(process.env.PORT);
  ensurePackages();

  delete process.env.NODE_ENV; // always the production build
  const { build, preview } = await import('vite');
  await build({ root, logLevel: 'warn' });
  // The one file, for the examples' sandboxed frames.
  await build({ root, configFile: 'tools/single/vite.config.ts', logLevel: 'warn' });

  const port = await freePort(wanted);
  if (port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { host, port, strictPort: true },
  });
  console.log(`\nDispatch Lab is open at http://localhost:${port}/\nCtrl-C ends it.`);

  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      server.httpServer.closeAllConnections();
      server.close().finally(() => process.exit(0));
    });
  }
});

function portFrom(text) {
  if (text === undefined || text === '') return usualPort;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new PlainError(`PORT must be a whole number from 1 to 65535, not "${text}".`);
  }
  return port;
}

async function freePort(first) {
  const last = Math.min(first + 50, 65535);
  for (let port = first; port <= last; port++) if (await isFree(port)) return port;
  throw new PlainError(`Every port from ${first} to ${last} is taken; set PORT to another.`);
}

/** Free means that nobody answers to "localhost" there, by IPv4 or IPv6, and that we may listen. */
async function isFree(port) {
  if ((await answers('127.0.0.1', port)) || (await answers('::1', port))) return false;
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) =>
      error.code === 'EADDRINUSE'
        ? resolve(false)
        : reject(new PlainError(`Port ${port} cannot be used: ${error.message}.`)),
    );
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

function answers(address, port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host: address, port, timeout: 500 });
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
}
