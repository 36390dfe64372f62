/** Gaussian blur of an image in both directions; `sigma` in pixels. Edges repeat. */
export function blurImage(image: Float32Array, columns: number, rows: number, sigma: number): Float32Array {
  if (sigma <= 0) return image;
  const radius = Math.ceil(3 * sigma);
  const kernel = Float32Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)),
  );
  const sum = kernel.reduce((a, b) => a + b, 0);
  kernel.forEach((v, i) => (kernel[i] = v / sum));
  const across = convolve(image, kernel, radius, columns, rows, 1, columns);
  return convolve(across, kernel, radius, rows, columns, columns, 1);
}

function convolve(
  from: Float32Array,
  kernel: Float32Array,
  radius: number,
  length: number,
  lines: number,
  step: number,
  lineStep: number,
): Float32Array {
  const to = new Float32Array(from.length);
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    for (let i = 0; i < length; i++) {
      let sum = 0;
      for (let t = -radius; t <= radius; t++) {
        const at = Math.min(length - 1, Math.max(0, i + t));
        sum += (from[start + at * step] ?? 0) * (kernel[t + radius] ?? 0);
      }
      to[start + i * step] = sum;
    }
  }
  return to;
}
