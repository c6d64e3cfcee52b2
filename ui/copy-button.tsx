import { useState } from 'preact/hooks';
import { Button } from './button';
import { text } from './text';

/** Puts a value on the clipboard and says whether that worked. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const [result, setResult] = useState<'none' | 'copied' | 'failed'>('none');
  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => setResult('copied'),
      () => setResult('failed'),
    );
  };
  return (
    <Button look="bare" icon={result === 'copied' ? 'check' : 'copy'} label={label} onPress={copy}>
      <span aria-live="polite">{result === 'none' ? text('copy_copy') : text(`copy_${result}`)}</span>
    </Button>
  );
}
