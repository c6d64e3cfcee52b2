import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';

declare global {
  var axe: { run(context: string, options: object): Promise<AxeResults> };
}

export interface AxeFinding {
  rule: string;
  nodes: string[];
}

/** Runs every rule of axe on a part of the page, shadow roots included; gives violations and visited markup. */
export async function runAxe(
  page: Page,
  context: string,
): Promise<{ violations: AxeFinding[]; visited: string }> {
  return page.evaluate(async part => {
    const results = await axe.run(part, { resultTypes: ['violations', 'passes'], elementRef: false });
    const nodesOf = (rules: AxeResults['passes']) => rules.flatMap(rule => rule.nodes.map(node => node.html));
    return {
      violations: results.violations.map(({ id, nodes }) => ({
        rule: id,
        nodes: nodes.map(node => node.html),
      })),
      visited: nodesOf(results.passes).join('\n'),
    };
  }, context);
}
