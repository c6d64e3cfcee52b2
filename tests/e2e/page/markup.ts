export const BAR =
  '<footer style="position:fixed;bottom:0;left:0;right:0;height:24px"><span>JHALVORSEN</span> <time>21:17:02</time> <span>Mountain Time (US)</span></footer>';

/** A Dialer of plain markup; `dial` and `number` can be left out. */
export function dialer(number = '719-555-0142', name = 'Dana Whitfield'): string {
  return `<section aria-label="Comm Center Dialer"><h2>Comm Center Dialer</h2>
    <label for="n">Name</label><output id="n">${name}</output>
    <label for="p">Number</label><input id="p" value="${number}">
    <label for="e">Extension</label><input id="e" value="204">
    <button id="dial">Dial</button><button id="hang">HANG UP</button></section>`;
}

export const PATTERN = `<section aria-label="Action Pattern"><h2>Action Pattern</h2>
  <ol><li id="line1">Contact Customer at Site</li><li id="line2">Contact Keyholder</li></ol></section>`;

/** A page whose D key and double clicks put a number into the Dialer, as MWC does. */
export const RUNS = `<script>
  const fill = number => { document.querySelector('#p').value = number; };
  addEventListener('keydown', event => { if (event.key === 'd' && !event.repeat) fill('303-555-0168'); });
  for (const id of ['line1', 'line2', 'queue1']) document.getElementById(id)?.addEventListener('dblclick', () => fill('303-555-0121'));
</script>`;

export const QUEUE =
  '<table aria-label="Alarm Queue"><tr><th>Alarm No</th><th>User</th></tr><tr id="queue1"><td>10427-000318</td><td>MREYES</td></tr></table>';
