import { describe, expect, test } from 'vitest';
import { inLanguage } from '../../shared/locale';
import { fileName, slug } from './names';

describe('names of files', () => {
  test('tell kind, scenario and seed', () => {
    expect(fileName('orders', { name: 'Carrier strike', seed: 'dispatch' }, 'csv')).toBe(
      'dispatch-lab-orders-carrier-strike-dispatch.csv',
    );
  });

  test('call a preset as the page calls it', () => {
    const name = inLanguage('es', () =>
      fileName('pedidos', { name: 'Carrier strike', seed: 'dispatch' }, 'csv'),
    );
    expect(name).toBe('dispatch-lab-pedidos-huelga-de-un-transportista-dispatch.csv');
  });

  test('leave out what nothing is left of', () => {
    expect(fileName('orders', { name: '…', seed: '../..' }, 'csv')).toBe('dispatch-lab-orders.csv');
  });

  test.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['Économie 2026', 'economie-2026'],
    ['节日', '节日'],
    ['a'.repeat(200), 'a'.repeat(40)],
    ['<img src=x>', 'img-src-x'],
  ])('%j is safe as %j', (text, safe) => {
    expect(slug(text)).toBe(safe);
  });
});
