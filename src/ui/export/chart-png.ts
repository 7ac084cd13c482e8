import { m } from '../../words/words';
import type { Drawing } from './chart-svg';

/** Dots for each pixel, at least: sharp on good screens and on paper. */
const SHARPNESS = 2;
/** Small charts get more: a picture is at least so many dots wide. */
const WIDTH = 1200;

/** @throws Error with a message for the user when the browser cannot draw it */
export async function pngOf({ svg, width, height }: Drawing): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    const scale = Math.max(SHARPNESS, WIDTH / width);
    [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (file) return file;
  } catch {
    // Said below, in words.
  } finally {
    URL.revokeObjectURL(address);
  }
  throw new Error(m.export_no_picture());
}
