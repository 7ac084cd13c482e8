import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { Builder, type WebDriver } from 'selenium-webdriver';

/** Both are long on purpose: a busy machine may take its time. */
const SECONDS_TO_START = 120;
const MINUTES_TO_ANSWER = 8;

/** Debian's WebKitGTK behind its own driver, on a screen that exists in memory only. */
export async function withWebKit<T>(use: (driver: WebDriver) => Promise<T>): Promise<T> {
  const children: ChildProcess[] = [];
  const stop = () => children.forEach((child) => child.kill());
  process.once('exit', stop);
  try {
    const display = await startScreen(children);
    const driver = await new Builder()
      .usingServer(await startDriver(children, display))
      .withCapabilities({ browserName: 'MiniBrowser' })
      .build();
    try {
      await driver.manage().setTimeouts({ script: MINUTES_TO_ANSWER * 60_000 });
      return await use(driver);
    } finally {
      await driver.quit();
    }
  } finally {
    stop();
    process.off('exit', stop);
  }
}

/** Returns the display's name. */
async function startScreen(children: ChildProcess[]): Promise<string> {
  const screen = spawn('/usr/bin/Xvfb', ['-displayfd', '1', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(screen);
  const [number] = await Promise.race([once(screen.stdout, 'data'), ended(screen)]);
  return `:${String(number).trim()}`;
}

/** Returns the driver's address. */
async function startDriver(children: ChildProcess[], display: string): Promise<string> {
  const port = await anyFreePort();
  const driver = spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`], {
    stdio: 'inherit',
    env: { ...process.env, DISPLAY: display },
  });
  children.push(driver);
  const address = `http://127.0.0.1:${port}`;
  await Promise.race([answers(`${address}/status`), ended(driver)]);
  return address;
}

/** Never settles well: a server that ends too early, or cannot be started, is an error. */
async function ended(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit'); // rejects when it cannot be started
  throw new Error(`${child.spawnfile} ended with ${code}`);
}

async function answers(address: string): Promise<void> {
  for (let tries = SECONDS_TO_START * 10; tries > 0; tries--) {
    const { ok } = await fetch(address).catch(() => ({ ok: false }));
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} does not answer`);
}

async function anyFreePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
