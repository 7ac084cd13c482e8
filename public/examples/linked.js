// What one frame has settled on is set in the other. The digest names the run: once both have the
// same there is nothing left to pass on.
const [left, right] = document.querySelectorAll('dispatch-lab');
const status = document.querySelector('[role="status"]');
const digests = new Map();
let last = '';

function link(one, other) {
  one.addEventListener('settled', async ({ detail: { settled, scenario } }) => {
    digests.set(one, settled.digest);
    const same = digests.get(one) === digests.get(other);
    status.textContent = same
      ? `Both sides show “${scenario.name}”, run ${settled.digest}.`
      : 'The other side follows.';
    if (same || settled.digest === last) return;
    last = settled.digest;
    const { link: address } = await one.get();
    await other.set({ link: address });
  });
  one.subscribe('settled');
}

link(left, right);
link(right, left);
