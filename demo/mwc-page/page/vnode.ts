export type Handler = (event: Event) => void;
export type PropValue = string | number | boolean | undefined | Handler;
export type Props = Record<string, PropValue>;

/** A wished-for element. The key tells it from its siblings over renders. */
export interface VNode {
  tag: string;
  key: string | null;
  props: Props;
  children: (VNode | string)[];
  /** Runs once, when the element has entered the document. */
  onMount: ((element: Element) => void) | null;
}

export type Child = VNode | string | number | null | undefined | false | Child[];

function flatten(children: Child[]): (VNode | string)[] {
  return children.flatMap(child => {
    if (Array.isArray(child)) return flatten(child);
    if (child === null || child === undefined || child === false) return [];
    return [typeof child === 'number' ? String(child) : child];
  });
}

/**
 * Describes an element. Functions among the props (`onclick`) are event handlers; `value` and
 * `checked` are set as properties; everything else is an attribute.
 */
export function h(tag: string, props: Props = {}, ...children: Child[]): VNode {
  return { tag, key: null, props, children: flatten(children), onMount: null };
}

/** The same element with a key among its siblings. */
export function keyed(key: string, node: VNode): VNode {
  return { ...node, key };
}

/** The same element with work to do when it has entered the document. */
export function mounted(onMount: (element: Element) => void, node: VNode): VNode {
  return { ...node, onMount };
}
