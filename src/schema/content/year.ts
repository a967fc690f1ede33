import { z } from 'astro/zod';

/** Year of an address: four digits. Which years there are is told by `content/speeches` alone. */
export const addressYear = z.number().int().min(1000).max(9999);
