import { describe, expect, test } from 'vitest';
import { Memory } from '../../src/sim/run';
import { firstDifference } from './agree';
import { drawnFrom } from './drawn';
import * as network from './network';
import { runProduct } from './product';
import { runReference } from './reference';

const COUNT = 10_000;

describe('the network of the benchmark', () => {
  test('is the same on the kernels and on the event calendar, to the second', () => {
    expect(firstDifference(runProduct(COUNT, new Memory()), runReference(COUNT))).toBe('');
  });

  test('is the same again in buffers that were used before', () => {
    const memory = new Memory();
    runProduct(COUNT, memory);
    expect(firstDifference(runProduct(COUNT, memory), runReference(COUNT))).toBe('');
  });

  test('loads each station as it says', () => {
    const { arrive, service, seller, inspected, carrier } = drawnFrom(
      runProduct(COUNT, new Memory()),
    );
    const length = arrive[COUNT - 1];
    const load = (station: number, servers: number, counts: (row: number) => boolean) => {
      let busy = 0;
      for (let r = 0; r < COUNT; r++) if (counts(r)) busy += service[station][r];
      return busy / servers / length;
    };
    const all = () => true;
    // Standard error of a load: load · √((1 + cv²) ÷ number of services), at most four of them.
    const near = (measured: number, wanted: number, services: number, cv2 = 1) =>
      expect(Math.abs(measured - wanted)).toBeLessThan(
        4 * wanted * Math.sqrt((1 + cv2) / services),
      );
    near(load(0, network.FIRST.servers, all), 0.7, COUNT);
    const largest = seller.filter((s) => s === 0).length;
    near(
      load(1, 1, (r) => seller[r] === 0),
      0.8,
      largest,
      0.284,
    );
    near(load(2, network.THIRD.servers, all), 0.9, COUNT);
    const looked = inspected.filter((yes) => yes === 1).length;
    near(
      load(4, network.INSPECTION.servers, (r) => inspected[r] === 1),
      0.8,
      looked,
    );
    network.DELIVERIES.forEach(({ servers }, code) => {
      const own = carrier.filter((c) => c === code).length;
      near(
        load(5, servers, (r) => carrier[r] === code),
        0.85,
        own,
      );
    });
  });

  test('a difference is named', () => {
    const [a, b] = [runProduct(50, new Memory()), runProduct(50, new Memory())];
    b.at[3][7]++;
    expect(firstDifference(a, b)).toMatch(/^order 7, station 3: \d+ against \d+$/);
  });
});
