/** Longest side of a picture that is looked at, pixels: larger ones take long and show no more. */
const MOST_PIXELS = 1600;

/** Of the Shape Detection API, which few browsers have. */
interface Detector {
  detect(source: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = (new (options: { formats: string[] }) => Detector) & {
  getSupportedFormats(): Promise<string[]>;
};

/** Text of a QR code in a picture; null when there is none. */
export type ReadQr = (source: HTMLVideoElement | ImageBitmap) => Promise<string | null>;

/** By the browser itself where it can, else by a reader that is loaded for it. */
export async function qrReader(): Promise<ReadQr> {
  const detector = await ownDetector();
  if (detector) return async (source) => (await detector.detect(source))[0]?.rawValue ?? null;
  const { default: jsQr } = await import('jsqr');
  const canvas = document.createElement('canvas');
  return async (source) => {
    const image = pixelsOf(source, canvas);
    return image && (jsQr(image.data, image.width, image.height)?.data ?? null);
  };
}

async function ownDetector(): Promise<Detector | null> {
  const known = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  try {
    const formats = (await known?.getSupportedFormats()) ?? [];
    return known && formats.includes('qr_code') ? new known({ formats: ['qr_code'] }) : null;
  } catch {
    // Some browsers have the name of it only.
    return null;
  }
}

function pixelsOf(
  source: HTMLVideoElement | ImageBitmap,
  canvas: HTMLCanvasElement,
): ImageData | null {
  const [wide, high] =
    source instanceof ImageBitmap
      ? [source.width, source.height]
      : [source.videoWidth, source.videoHeight];
  const scale = Math.min(1, MOST_PIXELS / Math.max(wide, high, 1));
  canvas.width = Math.round(wide * scale);
  canvas.height = Math.round(high * scale);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen || canvas.width === 0 || canvas.height === 0) return null;
  // What is transparent in a picture stands on white.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}
