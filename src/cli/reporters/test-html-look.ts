/** What only the page of a test report looks like. */
export const TEST_PAGE_STYLE = `
.inner h3 { margin: 8px 0 4px; }
.kicker { margin: 0; font-weight: 600; }
.tiles { list-style: none; display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; padding: 0; margin: 20px 0 0; }
.tile { padding: 12px 16px; display: flex; flex-direction: column; }
.tile strong { font-size: 28px; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tile.passed > * { color: var(--good); }
.tile.failed > *, .tile.broken > * { color: var(--bad); }
.tile.none > *, .tile.skipped > * { color: var(--quiet); }
.wide { overflow-x: auto; margin-bottom: 8px; }
.wide table { min-width: 860px; }
.wide thead th { border-bottom: 1px solid var(--line); white-space: nowrap; }
.wide tbody th { font-weight: 400; min-width: 220px; }
.wide td { font-variant-numeric: tabular-nums; min-width: 92px; }
.wide tr + tr > * { border-top: 1px solid var(--line); }
.below { display: block; color: var(--bad); font-weight: 600; white-space: nowrap; }
.track { display: block; height: 4px; margin-top: 3px; border-radius: 2px; background: var(--track); overflow: hidden; }
.track > span { display: block; height: 100%; background: var(--link); }
details.missing { margin-bottom: 6px; padding: 6px 14px; }
.missing ul { margin: 6px 0; padding-left: 20px; columns: 2; column-gap: 32px; }
nav { margin-top: 16px; }
nav a { margin-right: 16px; color: var(--link); }
.tools { display: flex; flex-wrap: wrap; gap: 12px 24px; align-items: center; margin-bottom: 12px; }
.tools fieldset { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; }
.tools legend { float: left; padding: 0; margin-right: 16px; font-weight: 600; }
.tools label { display: inline-flex; gap: 6px; align-items: center; }
.tools input { accent-color: var(--link); margin: 0; }
.search input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--quiet); border-radius: 6px; padding: 5px 10px; width: 240px; }
.tools p { margin: 0; }
summary { cursor: pointer; }
.test { margin-bottom: 6px; }
.test > summary { display: flex; gap: 12px; padding: 8px 14px; align-items: baseline; list-style: none; }
.test > summary::-webkit-details-marker { display: none; }
.test > summary::after { content: '▸'; content: '▸' / ''; color: var(--quiet); }
.test[open] > summary::after { transform: rotate(90deg); }
.status { flex: 0 0 84px; font-weight: 600; }
.passed .status { color: var(--good); }
.failed .status, .broken .status { color: var(--bad); }
.skipped .status { color: var(--quiet); }
.failed, .broken { border-left: 4px solid var(--bad); }
.test.failed > summary, .test.broken > summary { padding-left: 11px; }
.failed .inner, .broken .inner { padding-left: 107px; }
.tile.failed, .tile.broken { border-left: 1px solid var(--line); }
.name { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.file { display: block; color: var(--quiet); }
.tag { display: inline-block; margin-left: 8px; padding: 0 8px; border: 1px solid var(--line); border-radius: 10px; font-size: 12px; color: var(--quiet); }
.ms { font-variant-numeric: tabular-nums; white-space: nowrap; }
.inner { padding: 2px 14px 12px 110px; overflow-wrap: anywhere; }
.inner ul { margin: 4px 0 8px; padding-left: 20px; }
.inner ul.held { list-style: none; padding: 0; }
.failed h3 > span { color: var(--bad); }
dl { margin: 0 0 12px; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
dl > div { display: flex; padding: 4px 12px; }
dt { flex: 0 0 84px; color: var(--quiet); }
dd { margin: 0; white-space: pre-wrap; }
dl .expected { background: var(--good-ground); }
dl .actual { background: var(--bad-ground); }
dl .expected dt, dl .actual dt { color: inherit; }
@media (max-width: 720px) {
  .tiles { grid-template-columns: repeat(2, 1fr); }
  .inner, .failed .inner, .broken .inner { padding-left: 14px; }
  .missing ul { columns: 1; }
}
@media print { .tools { display: none !important; } .test { break-inside: avoid; } }
`;

/** Shows the tests that are asked for, by status and by text. Without it all are shown. */
export const TEST_PAGE_SCRIPT = `
const tests = [...document.querySelectorAll('.test')];
const tools = document.getElementById('tools');
const search = document.getElementById('search');
const show = () => {
  const status = document.querySelector('input[name=show]:checked').value;
  const words = search.value.toLowerCase().split(' ').filter(Boolean);
  let count = 0;
  for (const test of tests) {
    const fits = (status === 'all' || test.dataset.status === status) && words.every((word) => test.dataset.text.includes(word));
    test.hidden = !fits;
    if (fits) count += 1;
  }
  document.getElementById('shown').textContent = count === tests.length ? '' : count + ' of ' + tests.length + ' shown';
  document.getElementById('none').hidden = count > 0;
};
if (tools) {
  tools.hidden = false;
  tools.addEventListener('input', show);
}
`;
