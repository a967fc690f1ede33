import type { Plugin } from 'vite';

/**
 * Warnings of the build that ask for nothing.
 * - `:target-current`: Lightning CSS knows the pseudo-element of this name only; the pseudo-class of CSS Overflow 5
 *   is kept as it is, and browsers without it skip the rule.
 * - `use astro:head-inject`: Astro's own mark on MDX modules, which it reads before bundling.
 */
const KNOWN = [/'target-current' is not recognized/, /"use astro:head-inject"/];

/** Keeps known warnings out of the build's output, so that every warning that is left matters. */
export function silenceKnownWarnings(): Plugin {
  return {
    name: 'known-warnings',
    configResolved: ({ logger }) => {
      const warn = logger.warn.bind(logger);
      logger.warn = (message, options) => {
        if (!KNOWN.some((known) => known.test(message))) warn(message, options);
      };
    },
  };
}
