import type { CDPSession, Page } from 'puppeteer';
import { until } from './until';

/** What a person sees of ours in an MWC page, inside the closed shadow root, and where to press it. */
export interface OurUi {
  /** All visible text of ours, white space collapsed. */
  text(): Promise<string>;
  /** Waits until the text matches, and returns it. */
  untilText(pattern: RegExp, limitMs?: number): Promise<string>;
  /** Waits until none of ours matches. */
  untilGone(pattern: RegExp): Promise<void>;
  /** A real mouse click on the visible control of that name. */
  press(name: RegExp): Promise<void>;
  /** Label of the radio that is chosen, '' for none. */
  selected(): Promise<string>;
  /** Arms a watch inside our root; `moment` resolves with the time (epoch ms) at which the text stood there. */
  armTime(text: string): Promise<{ moment(): Promise<number> }>;
  /** Whether a visible control of that name is there. */
  has(name: RegExp): Promise<boolean>;
}

interface Spot {
  x: number;
  y: number;
}

export async function ourUi(page: Page): Promise<OurUi> {
  const cdp = await page.createCDPSession();
  const text = async (): Promise<string> =>
    (await inRoots<string>(cdp, TEXT, '')).join(' ').replace(/\s+/g, ' ').trim();
  const spot = async (name: RegExp): Promise<Spot | null> => {
    const spots = await inRoots<Spot | null>(cdp, SPOT, name.source);
    return spots.find(found => found !== null) ?? null;
  };
  return {
    text,
    untilText: (pattern, limitMs) =>
      until(
        `our text ${String(pattern)}`,
        async () => {
          const shown = await text();
          if (pattern.test(shown)) return shown;
          throw new Error(`it says "${shown}"`);
        },
        limitMs,
      ),
    untilGone: async pattern => {
      await until(`our text without ${String(pattern)}`, async () => !pattern.test(await text()));
    },
    press: async name => {
      const { x, y } = await until(`our control ${String(name)}`, async () => {
        const found = await spot(name);
        if (found !== null) return found;
        throw new Error(`ours says "${await text()}"`);
      });
      await page.mouse.click(x, y);
    },
    selected: async () => (await inRoots<string>(cdp, SELECTED, '')).join(' ').trim(),
    armTime: async wanted => {
      await inRoots(cdp, ARM, wanted);
      const seen = async (): Promise<number | undefined> =>
        (await inRoots<number>(cdp, MOMENT, '')).find(at => at > 0);
      return { moment: () => until(`the moment of "${wanted}"`, seen) };
    },
    has: async name => (await spot(name)) !== null,
  };
}

/** Runs a function in each closed shadow root of ours: the debugger alone sees inside. */
async function inRoots<T>(cdp: CDPSession, source: string, argument: string): Promise<T[]> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const hosts: number[] = [];
  const walk = (node: typeof root): void => {
    for (const shadow of node.shadowRoots ?? [])
      if (shadow.shadowRootType === 'closed') hosts.push(shadow.backendNodeId);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) walk(child);
  };
  walk(root);
  const values: T[] = [];
  for (const backendNodeId of hosts) {
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
    if (object.objectId === undefined) continue;
    const { result } = await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: source,
      arguments: [{ value: argument }],
      returnByValue: true,
    });
    values.push(result.value as T);
  }
  return values;
}

const TEXT = `function () {
  // Live regions speak to screen readers and are a pixel large: nobody sees them.
  const seen = [...this.children].filter(c => c.tagName !== 'STYLE' && !(c.offsetWidth <= 1 && c.offsetHeight <= 1 && c.hasAttribute('aria-live')));
  return seen.map(c => c.innerText ?? '').join(' ');
}`;

const ARM = `function (wanted) {
  this.momentSeen = 0;
  const watch = new MutationObserver(() => {
    if (this.momentSeen > 0 || !this.textContent.includes(wanted)) return;
    this.momentSeen = performance.timeOrigin + performance.now();
    watch.disconnect();
  });
  watch.observe(this, { subtree: true, childList: true, characterData: true });
}`;

const MOMENT = 'function () { return this.momentSeen ?? 0; }';

const SELECTED = `function () {
  return [...this.querySelectorAll('input[type=radio]:checked')].map(r => r.closest('label')?.innerText ?? r.getAttribute('aria-label') ?? '').join(' ');
}`;

const SPOT = `function (source) {
  const name = new RegExp(source, 'i');
  const controls = [...this.querySelectorAll('button, a, [role=button], input, [role=menuitem], [role=link], label, summary')];
  for (const control of controls) {
    const label = control.getAttribute('aria-label') ?? control.innerText ?? control.value ?? '';
    if (!name.test(label.trim())) continue;
    control.scrollIntoView({ block: 'nearest' });
    const box = control.getBoundingClientRect();
    if (box.width === 0 || control.disabled) continue;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return null;
}`;
