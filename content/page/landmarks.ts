import type { CaptionBook } from '../../core/page/caption-book';
import type { LadderStep, Landmark } from '../../core/page/landmark';
import { highest, type Hit } from '../../core/page/match';
import type { PageProfile } from '../../core/page/profile';
import { kindOf } from '../../core/page/traits';
import { stepAt } from './candidate';
import { searchCaptions } from './caption-search';
import { controlPlaces } from './control-place';
import { holds } from './dom-tree';
import { fieldPlaces } from './field-place';
import { dialogAround, panelAround, panelPlaces, reachesBelow } from './panel-place';
import type { PageWatch } from './page-watch';
import { querySelector } from './selector';
import { isSetAside, isShown } from './visibility';

/** What was seen of a landmark at the highest rung that shows any. */
export interface Finding {
  step: LadderStep | null;
  /** One = found; more = ambiguous. */
  elements: readonly Element[];
}

export interface Landmarks {
  /** Everything shown that the landmark may be, in the page or in one panel of it. */
  find(landmark: Landmark, within?: Element): Finding;
  /** The landmark, when there is no doubt; null when it is not found or more than one may be meant. */
  only(landmark: Landmark, within?: Element): Element | null;
}

/** Finds landmarks by the ladder, anew at each question; answers are kept only while the page stays as it is. */
export function findLandmarks(book: CaptionBook, profile: PageProfile, watch: PageWatch): Landmarks {
  const kept = new Map<Landmark, Finding>();
  let keptGeneration = 0;

  function find(landmark: Landmark, within?: Element): Finding {
    if (within !== undefined) return resolve(landmark, within);
    if (keptGeneration !== watch.generation()) kept.clear();
    keptGeneration = watch.generation();
    const finding = kept.get(landmark) ?? resolve(landmark);
    kept.set(landmark, finding);
    return finding;
  }

  function resolve(landmark: Landmark, within?: Element): Finding {
    const selector = profile.selectors[landmark];
    const chosen =
      selector === undefined ? [] : querySelector(selector).filter(element => isInside(element, within));
    const shownChosen = inUse(chosen.map(place => ({ step: 'selector' as const, place })));
    const hits = shownChosen.length > 0 ? shownChosen : inUse(seen(landmark, within));
    const { step, places } = highest(hits);
    return { step, elements: outermost(places) };
  }

  function seen(landmark: Landmark, within?: Element): Hit<Element>[] {
    const carriers = within === undefined ? watch.index.carriersOf(landmark) : carriersIn(within, book);
    const hits = carriers
      .flatMap(carrier => placesOf(carrier, landmark))
      .filter(hit => isInside(hit.place, within) && hit.place !== within);
    if (hits.length > 0) return hits;
    if (landmark === 'gear' && within !== undefined) return iconsIn(within, landmark);
    return landmark === 'dialer' ? untitledDialer() : [];
  }

  function placesOf(carrier: Element, landmark: Landmark): Hit<Element>[] {
    switch (kindOf(landmark)) {
      case 'control':
      case 'toggle':
        return controlPlaces(carrier, landmark, book);
      case 'field':
        return fieldPlaces(carrier, landmark, book);
      case 'panel':
        if (landmark === 'outcome') return dialogTitled(carrier);
        return panelPlaces(carrier, landmark, book, landmark === 'dialer' ? canDial : reachesBelow);
    }
  }

  function dialogTitled(carrier: Element): Hit<Element>[] {
    const dialog = dialogAround(carrier);
    return dialog === null ? [] : [{ step: stepAt(dialog, 'outcome', book) ?? 'structure', place: dialog }];
  }

  function canDial(panel: Element): boolean {
    return (['hangUp', 'dial'] as const).some(landmark => resolve(landmark, panel).elements.length > 0);
  }

  /** A Dialer without a title is known by its HANG UP beside a dial button. */
  function untitledDialer(): Hit<Element>[] {
    const [hangUp, ...others] = find('hangUp').elements;
    if (hangUp === undefined || others.length > 0) return [];
    const panel = panelAround(hangUp, around => resolve('dial', around).elements.length > 0);
    return panel === null ? [] : [{ step: 'structure', place: panel }];
  }

  function iconsIn(panel: Element, landmark: Landmark): Hit<Element>[] {
    return [...panel.querySelectorAll('button, a, [role], [tabindex], i, span')].flatMap(
      (place): Hit<Element>[] => {
        const step = stepAt(place, landmark, book);
        return step === 'structure' ? [{ step, place }] : [];
      },
    );
  }

  return {
    find,
    only(landmark, within) {
      const [element, ...others] = find(landmark, within).elements;
      return element === undefined || others.length > 0 ? null : element;
    },
  };
}

/** Bearers of captions in one panel, its shadow roots and frames included. */
function carriersIn(panel: Element, book: CaptionBook): Element[] {
  const carriers: Element[] = [];
  const scopes: Node[] = [panel];
  for (let scope = scopes.pop(); scope !== undefined; scope = scopes.pop()) {
    const sightings = {
      carrier: (element: Element) => carriers.push(element),
      root: (root: Node) => scopes.push(root),
    };
    Array.from(searchCaptions(scope, book, sightings));
  }
  return carriers;
}

function isInside(element: Element, within: Element | undefined): boolean {
  return within === undefined || holds(within, element);
}

/** The shown ones, and of these the ones that are in use; all, when a modal dialog has set them all aside. */
function inUse(hits: readonly Hit<Element>[]): Hit<Element>[] {
  const shown = hits.filter(hit => isShown(hit.place));
  const used = shown.filter(hit => !isSetAside(hit.place));
  return used.length > 0 ? used : shown;
}

/** A panel inside another of the same name is a part of it, not a second one. */
function outermost(places: readonly Element[]): Element[] {
  return places.filter(place => !places.some(other => other !== place && holds(other, place)));
}
