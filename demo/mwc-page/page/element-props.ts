import type { Handler, Props, PropValue } from './vnode';

const handlers = new WeakMap<Element, Map<string, Handler>>();

function dispatch(event: Event): void {
  const { currentTarget } = event;
  if (!(currentTarget instanceof Element)) return;
  handlers.get(currentTarget)?.get(event.type)?.(event);
}

function setHandler(element: Element, type: string, handler: Handler): void {
  const own = handlers.get(element) ?? new Map<string, Handler>();
  handlers.set(element, own);
  // One listener for each type, which looks its handler up: re-rendering only swaps the handler.
  element.addEventListener(type, dispatch);
  own.set(type, handler);
}

type ValueElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isValueElement(element: Element): element is ValueElement {
  return ['INPUT', 'SELECT', 'TEXTAREA'].includes(element.tagName);
}

function setAttribute(element: Element, name: string, value: PropValue): void {
  if (typeof value === 'function') {
    setHandler(element, name.slice(2), value);
    return;
  }
  if (name === 'value' && isValueElement(element)) {
    const text = String(value ?? '');
    if (element.value !== text) element.value = text;
    return;
  }
  if (name === 'checked' && element instanceof HTMLInputElement) {
    element.checked = value === true;
    return;
  }
  if (value === undefined || value === false) {
    element.removeAttribute(name);
    return;
  }
  element.setAttribute(name, value === true ? '' : String(value));
}

/** Brings an element's attributes, properties and handlers from one render to the next. */
export function applyProps(element: Element, before: Props, after: Props): void {
  for (const name of Object.keys(before)) {
    if (name in after) continue;
    if (typeof before[name] === 'function') handlers.get(element)?.delete(name.slice(2));
    else setAttribute(element, name, undefined);
  }
  for (const [name, value] of Object.entries(after)) {
    // What a person can change is compared with the element, everything else with the last render.
    const isLive = name === 'value' || name === 'checked';
    if (isLive || typeof value === 'function' || before[name] !== value) setAttribute(element, name, value);
  }
}
