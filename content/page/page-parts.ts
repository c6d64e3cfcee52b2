import type { CaptionBook } from '../../core/page/caption-book';
import type { Landmarks } from './landmarks';
import type { PageWatch } from './page-watch';

/** What every watcher of this room works with. */
export interface PageParts {
  book: CaptionBook;
  watch: PageWatch;
  landmarks: Landmarks;
}
