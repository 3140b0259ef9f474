/** A window of this page's own, with its looks and nothing in it; null where the browser opens none. */
export function openPresenterWindow(title: string): Window | null {
  const opened = window.open('', '', 'popup,width=520,height=640');
  if (opened === null) return null;
  const { document: there } = opened;
  there.title = title;
  there.documentElement.lang = document.documentElement.lang;
  for (const { name, value } of document.documentElement.attributes)
    if (name.startsWith('data-')) there.documentElement.setAttribute(name, value);
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style')) {
    const copy = there.importNode(sheet, true);
    if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href);
    there.head.append(copy);
  }
  return opened;
}
