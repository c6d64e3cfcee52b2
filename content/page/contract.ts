import { LANDMARKS, type Landmark, type LandmarkReport } from '../../core/page/landmark';
import { kindOf } from '../../core/page/traits';
import { namesOf } from './accessible-name';
import type { Landmarks } from './landmarks';

/** Where a landmark is looked for, when not in the whole page. */
const PANEL_OF: Readonly<Partial<Record<Landmark, Landmark>>> = {
  name: 'dialer',
  number: 'dialer',
  extension: 'dialer',
  dial: 'dialer',
  autodial: 'dialer',
  hangUp: 'dialer',
  gear: 'dialer',
};

/** Each landmark as it stands now, for the contract check; captions of controls and panels only, no values. */
export function reportLandmarks(landmarks: Landmarks, setUpDialog: Element | null): LandmarkReport[] {
  return LANDMARKS.map(landmark => {
    const panel = PANEL_OF[landmark];
    const within = panel === undefined ? setUpDialog : landmarks.only(panel);
    const isLocal = panel !== undefined || landmark === 'done' || landmark === 'cancel';
    if (isLocal && within === null) return { landmark, step: null, count: 0, caption: '' };
    const { step, elements } = landmarks.find(landmark, isLocal ? (within ?? undefined) : undefined);
    const [first] = elements;
    const isNamed = first !== undefined && kindOf(landmark) !== 'field';
    return { landmark, step, count: elements.length, caption: isNamed ? (namesOf(first)[0] ?? '') : '' };
  });
}
