// What Canvas does with the frames on its pages.
const frame = document.querySelector('iframe');

addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || data?.subject !== 'lti.frameResize') return;
  const height = Number(data.height);
  if (height > 0) frame.style.height = `${Math.min(height, 5000)}px`;
});
