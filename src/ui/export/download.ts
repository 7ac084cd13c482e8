/** Long enough for the slowest browser to begin; addresses of files in memory are not for ever. */
const KEPT = 60_000;

/** Hands a file to the person as a download. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
