// Buttons in the text move a lever of the figure.
const lab = document.querySelector('dispatch-lab');

for (const button of document.querySelectorAll('button[data-delay]'))
  button.addEventListener('click', () => {
    lab.set({ levers: { customsDelay: Number(button.dataset.delay) } });
  });
