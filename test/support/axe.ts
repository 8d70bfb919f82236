import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const Findings = z.object({
  violations: z.array(
    z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string(), any: z.unknown() })) }),
  ),
});

/** What axe finds wrong with a page as it stands, a sentence each. Everything that axe knows is looked for. */
export async function findingsOf(page: Page): Promise<readonly string[]> {
  // The page's own policy lets no script of others in; the developer tools are above it.
  await page.evaluate(axe.source);
  const { violations } = Findings.parse(await page.evaluate('axe.run({ resultTypes: ["violations"] })'));
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 300)}`));
}
