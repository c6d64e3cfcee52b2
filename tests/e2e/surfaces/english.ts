import messages from '../../../_locales/en/messages.json';
import type { TextSource } from '../../../ui/text';

/** Reads the English file as the browser does: `$NAME$` is the placeholder's content, `$n` the n-th value. */
export const english: TextSource = (key, values) => {
  const entry: { message: string; placeholders?: Record<string, { content: string } | undefined> } =
    messages[key];
  return entry.message.replace(/\$([A-Z]+)\$/g, (_, name: string) => {
    const position = /^\$(\d)$/.exec(entry.placeholders?.[name.toLowerCase()]?.content ?? '')?.[1];
    return values[Number(position) - 1] ?? `missing ${name}`;
  });
};
