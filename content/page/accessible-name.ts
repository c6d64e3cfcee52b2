import { CAPTION_MAX_CHARS, normaliseCaption } from '../../core/page/caption';
import { formValue, isElement, isInput, isLabelable, isText, neighbours, rootOf } from './dom-tree';

const LIGATURE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
const ICON_CLASS = /icon|symbol|\bfa[bsr]?\b|glyph/i;

/** Texts below an element in reading order, without icon words, at most a little more than a caption's length. */
function leafTexts(element: Element, into: string[] = []): string[] {
  for (const child of element.childNodes) {
    if (into.length > 12) return into;
    if (isText(child)) {
      if (child.data.trim() !== '') into.push(child.data);
    } else if (isElement(child) && child.getAttribute('aria-hidden') !== 'true' && !isIcon(child)) {
      leafTexts(child, into);
    }
  }
  return into;
}

/** An icon font's element holds a word (`call_end`) that nobody reads as text. */
function isIcon(element: Element): boolean {
  if (element.childElementCount > 0) return false;
  const looksLikeIcon = element.localName === 'i' || ICON_CLASS.test(element.getAttribute('class') ?? '');
  return looksLikeIcon && LIGATURE.test(element.textContent.trim());
}

/** Normalised texts of an element; two where its markup leaves open whether the parts are words of their own. */
export function textNames(element: Element): string[] {
  const texts = leafTexts(element);
  if (texts.join('').length > CAPTION_MAX_CHARS * 2) return [];
  const joined = normaliseCaption(texts.join(''));
  const spaced = normaliseCaption(texts.join(' '));
  return joined === spaced ? [joined] : [joined, spaced];
}

/** The elements that `aria-labelledby` names. */
function labellers(element: Element): Element[] {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const root = rootOf(element);
  return ids.flatMap(id => (id === '' ? [] : (root?.querySelector(`#${CSS.escape(id)}`) ?? [])));
}

/** The labels of a form control: the one around it and those beside it. */
function labelsOf(element: Element): Element[] {
  if (!isLabelable(element)) return [];
  const around = element.closest('label');
  // `element.labels` would go through the whole document after each change of it.
  const beside = element.id === '' ? [] : neighbours(element, `label[for="${CSS.escape(element.id)}"]`);
  return around === null ? beside : [around, ...beside];
}

function attributeNames(element: Element, attribute: string): string[] {
  const value = element.getAttribute(attribute);
  return value === null ? [] : [normaliseCaption(value)];
}

/**
 * The accessible name of an element, normalised, by the first source that gives any: aria-labelledby,
 * aria-label, label, a button's value, text, title, alt, placeholder. [''] when there is none.
 */
export function namesOf(element: Element): string[] {
  const isFormControl = formValue(element) !== null;
  const isButton = isInput(element) && /^(?:button|submit|reset)$/.test(element.type);
  const title = attributeNames(element, 'title');
  const sources = [
    () => [
      normaliseCaption(
        labellers(element)
          .map(labeller => labeller.textContent)
          .join(' '),
      ),
    ],
    () => attributeNames(element, 'aria-label'),
    () => labelsOf(element).flatMap(textNames),
    () => (isButton ? [normaliseCaption(element.value)] : []),
    () => (isFormControl ? [] : contentNames(element)),
    () => title,
    () => attributeNames(element, 'alt'),
    () => attributeNames(element, 'placeholder'),
  ];
  for (const source of sources) {
    const names = source().filter(name => name !== '');
    // A single small word with a title may be an icon's: then the title is the name.
    if (names.length > 0) return names.every(name => LIGATURE.test(name)) ? [...names, ...title] : names;
  }
  return [''];
}

/** Names by the texts below, or by the images where there are no texts. */
function contentNames(element: Element): string[] {
  if (leafTexts(element).length > 0) return textNames(element);
  const images = [...element.children].filter(child => /^(?:img|svg)$/.test(child.localName));
  return images.flatMap(imageNames);
}

function imageNames(image: Element): string[] {
  return attributeNames(image, image.localName === 'img' ? 'alt' : 'aria-label');
}

/** Words of the element's icon: ligature text and the parts of class names, of itself and just below. */
export function iconsOf(element: Element): string[] {
  const parts = [element, ...element.children];
  const classes = parts.flatMap(part => (part.getAttribute('class') ?? '').toLowerCase().split(/[\s_-]+/));
  const ligatures = parts.filter(isIcon).map(part => part.textContent.trim());
  return [...classes, ...ligatures];
}
