import { zipSync, type Zippable } from 'fflate';

/** Read first by whoever unpacks it. */
export const README = `Dispatch Lab
============

A sandbox that simulates cross-border orders one by one, from the click to the
doorstep. A folder of files: no server program, no database, no account.

On a web server
  Copy everything into a folder of your web space and open that folder's
  address. Any folder will do. Over https, it also works without a network
  after the first visit, and can be installed.

From a disk or a USB stick
  Open single/dispatch-lab.html in a browser. It is the whole product in one
  file and needs no network. (index.html needs a server: browsers do not run
  it from a disk.)

Nothing is sent anywhere. Free to use, change and pass on: see LICENSE.txt.
`;

/** Zip files know no zone: this is what the clock of whoever packs it says. */
const MTIME = new Date(1980, 0, 1);

/** Packs files by their path within the folder; the same files always give the same bytes. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort()) entries[name] = files.get(name)!;
  return zipSync(entries, { level: 9, mtime: MTIME });
}
