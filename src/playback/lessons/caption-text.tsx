import { Fragment, type ReactNode } from 'react';

const MARKED = /(\*\*[^*]+\*\*|`[^`]+`)/;

/** A caption with its `**bold**` and `` `code` `` drawn; everything else stands as it is written. */
export function CaptionText({ children }: { readonly children: string }): ReactNode {
  return children.split(MARKED).map((part, index) => {
    const inner = part.startsWith('**') ? part.slice(2, -2) : part.slice(1, -1);
    if (index % 2 === 0) return <Fragment key={index}>{part}</Fragment>;
    return part.startsWith('**') ? <strong key={index}>{inner}</strong> : <code key={index}>{inner}</code>;
  });
}

/** The same without its marks, for a voice. */
export const plainCaption = (text: string): string => text.replaceAll(/\*\*([^*]+)\*\*|`([^`]+)`/g, '$1$2');
