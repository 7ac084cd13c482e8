// Keeps the figures of each settled run, the newest first.
const MOST_ROWS = 8;
const lab = document.querySelector('dispatch-lab');
const rows = document.querySelector('tbody');
const status = document.querySelector('[role="status"]');

/** No more digits than the interval supports. */
function words(figure, scale = 1) {
  if (!figure) return '–';
  const half = Math.max(figure.hi - figure.mean, figure.mean - figure.lo) * scale;
  const digits = half >= 1 ? 0 : half >= 0.1 ? 1 : 2;
  const shown = (value) => (value * scale).toFixed(digits);
  return `${shown(figure.mean)} (${shown(figure.lo)} to ${shown(figure.hi)})`;
}

function nameOf({ name, levers }) {
  const moved = Object.entries(levers).map(([key, value]) => `${key} ${value}`);
  if (moved.length > 3) return `${name}, ${moved.length} levers moved`;
  return [name, ...moved].join(', ');
}

lab.addEventListener('settled', ({ detail: { settled, scenario } }) => {
  if (rows.firstElementChild?.dataset.digest === settled.digest) return;
  const { deliveryTime, orderDefectRate, satisfaction, costPerOrder } = settled.kpis;
  const row = document.createElement('tr');
  row.dataset.digest = settled.digest;
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = nameOf(scenario);
  row.append(head);
  for (const text of [
    words(deliveryTime.mean),
    words(orderDefectRate.total, 100),
    words(satisfaction.mean),
    words(costPerOrder),
  ]) {
    const cell = document.createElement('td');
    cell.textContent = text;
    row.append(cell);
  }
  rows.prepend(row);
  while (rows.children.length > MOST_ROWS) rows.lastElementChild.remove();
  status.textContent = `Latest: ${settled.orders.toLocaleString('en')} orders behind these figures.`;
});

lab.subscribe('settled');
