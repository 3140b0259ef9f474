import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import { OpenRule } from '#ui/open-rule.ts';
import { useAddressOfGraphPage } from './address-of-graph-page.ts';
import { Commands } from './commands/commands.tsx';
import { ColourScheme } from './colour-scheme.tsx';
import { GraphSwitcher } from './graph-switcher.tsx';
import { itemAt, leadsTo, navigation, type NavigationItem } from './navigation.ts';
import { SaveStateNote } from './save-state-note.tsx';
import { WorkspaceHistory } from './history/workspace-history.tsx';
import { useWorkspace } from './workspace-context.tsx';
import { WorkspaceMenu } from './workspace-menu.tsx';
import styles from './shell.module.css';

const PRODUCT = 'FlowBuilder Simulator';

/** The frame of every page: skip link, header with the navigation, and the page itself. */
export function Shell(): ReactNode {
  const { pathname } = useLocation();
  const item = itemAt(pathname);
  const main = useRef<HTMLElement>(null);
  const navigate = useNavigate();
  const openRule = useCallback((id: string) => void navigate(`/assumptions?rule=${id}`), [navigate]);
  useSectionFocus(item?.section, pathname, main);
  useStrayDropsIgnored();
  useEffect(() => {
    document.title = item ? `${item.title} – ${PRODUCT}` : PRODUCT;
  }, [item]);
  return (
    <div className={styles.shell}>
      <a
        href="#main"
        className={styles.skip}
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to the page
      </a>
      <header className={styles.header}>
        <NavLink to="/" className={styles.product ?? ''} aria-label={`${PRODUCT}: first example`}>
          <Mark />
          <span className={styles.productName}>{PRODUCT}</span>
        </NavLink>
        <nav aria-label="Pages" className={styles.nav}>
          {navigation.map((page) => (
            <PageLink key={page.section} page={page} isCurrent={leadsTo(page, item)} />
          ))}
        </nav>
        <div className={styles.tools}>
          <GraphSwitcher section={item?.ofGraph ? item.section : null} />
          <SaveStateNote />
          <ColourScheme />
          <WorkspaceMenu />
        </div>
      </header>
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        <OpenRule value={openRule}>
          <Outlet />
        </OpenRule>
      </main>
      <WorkspaceHistory />
      <Commands />
    </div>
  );
}

function PageLink({ page, isCurrent }: { readonly page: NavigationItem; readonly isCurrent: boolean }): ReactNode {
  const graph = useWorkspace((state) => (page.ofGraph ? state.currentGraph : null));
  return (
    <NavLink
      to={useAddressOfGraphPage(page.section, graph)}
      className={styles.link ?? ''}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {page.title}
    </NavLink>
  );
}

function Mark(): ReactNode {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden className={styles.mark}>
      <path d="M6 6h4a3 3 0 0 1 3 3v4a3 3 0 0 0 3 3" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M10 6h6" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="2.4 2" />
      <circle cx="4.5" cy="6" r="2.5" fill="currentColor" />
      <circle cx="17.5" cy="6" r="2.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="17.5" cy="16" r="2.5" fill="currentColor" />
    </svg>
  );
}

/**
 * Going to another page moves the focus to it, so that keyboard and screen reader start there; going to another place
 * of the same page does so where what had the focus is gone.
 */
function useSectionFocus(
  section: string | undefined,
  pathname: string,
  main: React.RefObject<HTMLElement | null>,
): void {
  const before = useRef({ section, pathname });
  useEffect(() => {
    const { section: last, pathname: lastPath } = before.current;
    before.current = { section, pathname };
    if (last === section && (lastPath === pathname || document.activeElement !== document.body)) return;
    // A page that has led to a part of itself keeps the focus there.
    if (main.current?.contains(document.activeElement) === true) return;
    main.current?.focus({ preventScroll: true });
  }, [section, pathname, main]);
}

/** A file dropped beside a drop area must not make the browser leave the app. */
function useStrayDropsIgnored(): void {
  useEffect(() => {
    const ignore = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') && !event.defaultPrevented) {
        event.preventDefault();
        if (event.type === 'dragover') event.dataTransfer.dropEffect = 'none';
      }
    };
    window.addEventListener('dragover', ignore);
    window.addEventListener('drop', ignore);
    return () => {
      window.removeEventListener('dragover', ignore);
      window.removeEventListener('drop', ignore);
    };
  }, []);
}
